package colearn.partner.api;

import colearn.partner.views.directory.PartnerRow;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows partners to a reader, with the words that the reader may read; those of a page are opened in one go. */
@Component
final class ShownPartners {
    private final SealedTexts texts;

    ShownPartners(SealedTexts texts) {
        this.texts = texts;
    }

    List<PartnerAnswer> to(List<PartnerRow> rows, Caller reader) {
        var words = texts.open(rows.stream()
                .filter(row -> Policy.mayOpen(reader, row))
                .flatMap(PartnerAnswer::texts)
                .toList());
        return rows.stream().map(row -> PartnerAnswer.of(row, words)).toList();
    }
}
