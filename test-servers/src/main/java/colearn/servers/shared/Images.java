package colearn.servers.shared;

import org.testcontainers.utility.DockerImageName;

/**
 * The images of the two servers, by their full names; they keep the contract of the official ones.
 *
 * @param postgres as {@code postgres:18}
 * @param kafka as {@code apache/kafka:4.4.0}
 */
record Images(String postgres, String kafka) {
    /** As the build says; its defaults stand in the parent POM. */
    static Images ofThisRun() {
        return new Images(
                property("colearn.postgres.image", "postgres:18"),
                property("colearn.kafka.image", "apache/kafka:4.4.0"));
    }

    DockerImageName postgresName() {
        return DockerImageName.parse(postgres).asCompatibleSubstituteFor("postgres");
    }

    DockerImageName kafkaName() {
        return DockerImageName.parse(kafka).asCompatibleSubstituteFor("apache/kafka");
    }

    private static String property(String name, String otherwise) {
        String value = System.getProperty(name, "");
        return value.isBlank() ? otherwise : value;
    }
}
