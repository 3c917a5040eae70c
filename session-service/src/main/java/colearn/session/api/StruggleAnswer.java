package colearn.session.api;

import colearn.platform.secrets.SealedText;
import colearn.platform.secrets.SealedTexts;
import colearn.session.domain.Side;
import colearn.session.views.struggle.StruggleRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A struggle as its reader may see it. A text is null where its key was destroyed.
 *
 * @param at when it was seen
 * @param agreedBy the sides that agree that it is one
 * @param outcome how it was resolved, or why it was deferred; null before
 */
record StruggleAnswer(
        UUID id,
        UUID relationshipId,
        String place,
        String workStep,
        @Nullable String statement,
        String whoseWork,
        UUID observedBy,
        Instant at,
        StruggleRow.State state,
        List<Side> agreedBy,
        @Nullable String outcome,
        long version) {

    /** Several, with their texts opened in one go. */
    static List<StruggleAnswer> of(List<StruggleRow> rows, SealedTexts texts) {
        var words = texts.open(rows.stream().flatMap(StruggleAnswer::sealed).toList());
        return rows.stream().map(row -> of(row, words)).toList();
    }

    private static Stream<SealedText> sealed(StruggleRow row) {
        return Stream.concat(Stream.of(row.statement()), Stream.ofNullable(row.outcome()));
    }

    private static StruggleAnswer of(StruggleRow row, Map<SealedText, String> words) {
        return new StruggleAnswer(
                row.struggleId(),
                row.relationshipId(),
                row.place(),
                row.workStep(),
                words.get(row.statement()),
                row.whoseWork(),
                row.observedBy(),
                row.at(),
                row.state(),
                row.agreedBy(),
                row.outcome() == null ? null : words.get(row.outcome()),
                row.version());
    }
}
