package colearn.testkit.architecture.planted.today.views;

import java.time.LocalDate;
import java.time.ZoneOffset;

final class AppleFold {
    boolean ripe(LocalDate day) {
        return day.isBefore(LocalDate.now(ZoneOffset.UTC));
    }
}
