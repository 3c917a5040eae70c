package colearn.partner.api;

import colearn.partner.views.relationship.RelationshipRow;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedText;
import colearn.platform.secrets.SealedTexts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows relationships to a reader, with the words that the reader may read; those of a page are opened in one go. */
@Component
final class ShownRelationships {
    private final SealedTexts texts;
    private final Today today;

    ShownRelationships(SealedTexts texts, Today today) {
        this.texts = texts;
        this.today = today;
    }

    List<RelationshipAnswer> to(List<RelationshipRow> rows, Caller reader) {
        var words = texts.open(rows.stream()
                .filter(row -> Policy.mayOpen(reader, row, today.date()))
                .flatMap(row -> Stream.ofNullable(gap(row)))
                .toList());
        return rows.stream()
                .map(row -> RelationshipAnswer.of(row, words(words, gap(row))))
                .toList();
    }

    private static @Nullable SealedText gap(RelationshipRow row) {
        var conclusion = row.course().conclusion();
        var gap = conclusion == null ? null : conclusion.gap();
        return gap == null ? null : gap.why();
    }

    private static @Nullable String words(Map<SealedText, String> opened, @Nullable SealedText text) {
        return text == null ? null : opened.get(text);
    }
}
