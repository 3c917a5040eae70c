package colearn.partner.api;

import colearn.partner.views.agreement.AgreementRow;
import colearn.platform.secrets.SealedTexts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows agreements: whoever may see one may read it, since it is between the two who sign. */
@Component
final class ShownAgreements {
    private final SealedTexts texts;
    private final Today today;

    ShownAgreements(SealedTexts texts, Today today) {
        this.texts = texts;
        this.today = today;
    }

    List<AgreementAnswer> of(List<AgreementRow> rows) {
        return of(rows, null);
    }

    /** @param on the day whose terms are shown; null for the one that it is now */
    List<AgreementAnswer> of(List<AgreementRow> rows, @Nullable LocalDate on) {
        var words = texts.open(rows.stream().flatMap(AgreementAnswer::texts).toList());
        return rows.stream()
                .map(row -> AgreementAnswer.of(row, words, today.moment(), on))
                .toList();
    }
}
