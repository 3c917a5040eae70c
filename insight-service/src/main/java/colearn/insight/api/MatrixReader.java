package colearn.insight.api;

import colearn.insight.received.RelationshipFact.Party;
import colearn.insight.views.matrix.MatrixRow;
import colearn.insight.views.partner.PartnerRows;
import colearn.insight.views.partner.PartnerView;
import colearn.platform.http.After;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedText;
import colearn.platform.secrets.SealedTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Joins to rows of the matrix what partners are called now, and the words that the reader may read. */
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
        var day = today.date();
        return new Shown(reader, day, texts.open(readable(rows, reader, day)), names.value());
    }

    private static List<SealedText> readable(List<MatrixRow> rows, Caller reader, LocalDate day) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.a(), row.b())
                        .flatMap(cell -> cell.entries().stream())
                        .filter(entry -> Policy.mayOpen(reader, row, entry, day)))
                .flatMap(entry ->
                        Stream.of(entry.statement(), entry.attestation().why()))
                .filter(Objects::nonNull)
                .toList();
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
