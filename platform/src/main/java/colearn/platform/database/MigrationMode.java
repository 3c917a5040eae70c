package colearn.platform.database;

import org.springframework.core.env.Environment;

/** What an instance does about its schema: {@code colearn.database.migration}. */
enum MigrationMode {
    /** Brings it up to date, as its owner, and then serves; what is meant when nothing is said. */
    START,
    /** Brings it up to date, and ends: a job before a rollout. */
    ONLY,
    /** Needs no owner's login, and refuses to start on a schema that is not up to date. */
    NEVER;

    static MigrationMode of(Environment environment) {
        return environment.getProperty("colearn.database.migration", MigrationMode.class, START);
    }
}
