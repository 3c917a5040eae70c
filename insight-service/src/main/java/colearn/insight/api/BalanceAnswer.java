package colearn.insight.api;

import colearn.insight.domain.Side;
import colearn.insight.views.balance.BalanceRow;
import colearn.insight.views.balance.BalanceRow.Acknowledgement;
import colearn.insight.views.balance.BalanceRow.Flag;
import colearn.platform.secrets.SealedText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The flags of a relationship, oldest first. */
record BalanceAnswer(UUID relationshipId, List<FlagAnswer> flags, long version) {

    /**
     * A side that should have a confirmed learning.
     *
     * @param since from when on
     * @param days how long by now, or until it was cleared
     * @param clearedAt null while it has none
     */
    record FlagAnswer(
            Side side,
            Instant since,
            long days,
            @Nullable PlanAnswer acknowledged,
            @Nullable Instant clearedAt) {}

    /** @param plan what will be done; null where its key was destroyed, and for readers who may not know */
    record PlanAnswer(UUID by, Instant at, @Nullable String plan) {}

    /** The texts of a row. */
    static Stream<SealedText> texts(BalanceRow row) {
        return row.flags().stream()
                .map(Flag::acknowledgement)
                .flatMap(Stream::ofNullable)
                .map(Acknowledgement::plan);
    }

    static BalanceAnswer of(BalanceRow row, Map<SealedText, String> words, Instant now) {
        var flags = row.flags().stream()
                .map(flag -> new FlagAnswer(
                        flag.side(),
                        flag.since(),
                        Math.max(
                                0,
                                Duration.between(flag.since(), end(flag, now)).toDays()),
                        plan(flag.acknowledgement(), words),
                        flag.clearedAt()))
                .toList();
        return new BalanceAnswer(row.relationshipId(), flags, row.version());
    }

    private static Instant end(Flag flag, Instant now) {
        var cleared = flag.clearedAt();
        return cleared == null ? now : cleared;
    }

    private static @Nullable PlanAnswer plan(@Nullable Acknowledgement it, Map<SealedText, String> words) {
        return it == null ? null : new PlanAnswer(it.by(), it.at(), words.get(it.plan()));
    }
}
