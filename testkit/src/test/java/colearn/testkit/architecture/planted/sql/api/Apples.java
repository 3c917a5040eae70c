package colearn.testkit.architecture.planted.sql.api;

import org.springframework.jdbc.core.simple.JdbcClient;

record Apples(JdbcClient database) {
    int count() {
        return database.sql("select 1").query(Integer.class).single();
    }
}
