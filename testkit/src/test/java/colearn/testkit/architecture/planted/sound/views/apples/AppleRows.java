package colearn.testkit.architecture.planted.sound.views.apples;

import colearn.testkit.architecture.planted.sound.domain.apple.AppleEvent;
import colearn.testkit.architecture.planted.sound.received.BeeFact;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads rows. */
public final class AppleRows {
    public List<String> since(JdbcClient database, Clock clock) {
        return database.sql("select key from view.apples where day >= :day")
                .param("day", LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    static boolean counts(AppleEvent event, BeeFact fact) {
        return fact.stings() < 3 && event != null;
    }
}
