package colearn.insight.api;

import colearn.insight.received.RelationshipFact.Party;
import colearn.insight.views.matrix.MatrixRow;
import colearn.insight.views.partner.PartnerRows;
import colearn.insight.views.partner.PartnerView;
import colearn.platform.http.After;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Joins to rows of the matrix what partners are called now. */
@Component
final class MatrixReader {
    private final Queries queries;
    private final SealedTexts texts;
    private final Today today;
    private final PartnerRows partners = new PartnerRows();

    MatrixReader(Queries queries, SealedTexts texts, Today today) {
        this.queries = queries;
        this.texts = texts;
        this.today = today;
    }

    /** Shows these rows to a reader. */
    Shown shown(List<MatrixRow> rows, Caller reader, After after) {
        var ids = rows.stream()
                .flatMap(row -> Stream.of(row.a(), row.b()))
                .flatMap(cell -> cell.parties().stream())
                .map(Party::partnerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var names = queries.read(PartnerView.NAME, reader, present(after), database -> partners.names(database, ids));
        return new Shown(texts, reader, today.date(), names.value());
    }

    List<UUID> partnersIn(String industry, Caller reader, After after) {
        return queries.read(PartnerView.NAME, reader, present(after), database -> partners.in(database, industry))
                .value();
    }

    /** Names are the present ones, even beside a replayed matrix. */
    private static After present(After after) {
        return new After(after.positions());
    }
}
