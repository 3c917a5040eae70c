package colearn.insight.api;

import colearn.insight.views.matrix.Balance;
import colearn.insight.views.matrix.Level;
import colearn.insight.views.matrix.MatrixFilter;
import colearn.platform.http.After;
import colearn.platform.identity.Caller;
import colearn.platform.problem.Problems;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the parameters of the matrix into a filter. */
@Component
final class MatrixQuestion {
    private final MatrixReader reader;
    private final Today today;

    MatrixQuestion(MatrixReader reader, Today today) {
        this.reader = reader;
        this.today = today;
    }

    /**
     * What is asked for; null asks for no restriction.
     *
     * @param industry code of an industry, or the beginning of one
     * @param from first day of the period, in the institute's zone
     * @param to last day of the period
     */
    record Asked(
            @Nullable Level level,
            @Nullable String industry,
            @Nullable UUID partner,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Balance balance) {}

    MatrixFilter filter(Asked asked, Caller caller, After after) {
        if (asked.from() != null && asked.to() != null && asked.to().isBefore(asked.from())) {
            throw Problems.invalidParameter(
                    "to", "it is before 'from': write the first and the last day of the period.");
        }
        return new MatrixFilter(
                asked.level(),
                partners(asked, caller, after),
                start(asked.from()),
                asked.to() == null ? null : start(asked.to().plusDays(1)),
                asked.balance());
    }

    private @Nullable List<UUID> partners(Asked asked, Caller caller, After after) {
        var partner = asked.partner();
        if (asked.industry() == null) {
            return partner == null ? null : List.of(partner);
        }
        if (!asked.industry().matches("[A-Za-z0-9.-]{1,20}")) {
            throw Problems.invalidParameter("industry", "write a code, or the beginning of one, for example 86.");
        }
        var in = reader.partnersIn(asked.industry(), caller, after);
        return partner == null ? in : in.stream().filter(partner::equals).toList();
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(today.zone()).toInstant();
    }
}
