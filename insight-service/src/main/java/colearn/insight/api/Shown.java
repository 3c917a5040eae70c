package colearn.insight.api;

import colearn.insight.api.MatrixAnswer.LearnedAnswer;
import colearn.insight.api.MatrixAnswer.PartnerAnswer;
import colearn.insight.api.MatrixAnswer.PartyAnswer;
import colearn.insight.api.MatrixAnswer.SideAnswer;
import colearn.insight.api.MatrixAnswer.Words;
import colearn.insight.domain.Side;
import colearn.insight.received.RelationshipFact.Party;
import colearn.insight.views.matrix.Entry;
import colearn.insight.views.matrix.MatrixFilter;
import colearn.insight.views.matrix.MatrixRow;
import colearn.insight.views.matrix.Standing;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows as one reader may see them.
 *
 * @param words what the reader may read of these rows, opened; a text that is not in it is gone
 * @param partners the present names of partners
 */
record Shown(Caller reader, LocalDate today, Map<SealedText, String> words, Map<UUID, String> partners) {

    /** What of a row falls into a period; since when a side is silent is told of the whole. */
    MatrixAnswer row(MatrixRow whole, MatrixFilter period) {
        var row = whole.within(period);
        var terms = Objects.requireNonNull(row.terms(), "a row is shown once its terms are known");
        return new MatrixAnswer(
                row.relationshipId(),
                terms.level(),
                terms.purpose(),
                terms.project(),
                terms.parentId(),
                row.course().stage(),
                row.course().activatedAt(),
                row.course().concludedAt(),
                row.balance(),
                row.held().size(),
                side(whole, row, Side.A),
                side(whole, row, Side.B));
    }

    private SideAnswer side(MatrixRow whole, MatrixRow row, Side side) {
        var cell = row.cell(side);
        return new SideAnswer(
                cell.parties().stream().map(this::party).toList(),
                cell.silent(),
                whole.cell(side).silentSince(whole.course().activatedAt()),
                entries(row, side, Standing.CONFIRMED),
                entries(row, side, Standing.ATTRIBUTED),
                entries(row, side, Standing.DISPUTED));
    }

    private PartyAnswer party(Party party) {
        var partner = party.partnerId();
        return new PartyAnswer(
                party.type(),
                party.id(),
                party.label(),
                partner == null ? null : new PartnerAnswer(partner, partners.get(partner)));
    }

    private List<LearnedAnswer> entries(MatrixRow row, Side side, Standing standing) {
        return row.cell(side).entries().stream()
                .filter(it -> it.standing() == standing)
                .map(it -> learned(row, it))
                .toList();
    }

    LearnedAnswer learned(MatrixRow row, Entry entry) {
        boolean open = Policy.mayOpen(reader, row, entry, today);
        var statement = open ? text(entry.statement()) : null;
        return new LearnedAnswer(
                entry.learningId(),
                entry.learner(),
                entry.kind(),
                entry.visibility(),
                !open ? Words.NOT_FOR_YOU : statement == null ? Words.GONE : Words.SHOWN,
                statement,
                entry.learnedAt(),
                entry.standing(),
                entry.attestation().since(),
                entry.attestation().by(),
                open ? text(entry.attestation().why()) : null,
                entry.authorId(),
                entry.evidence(),
                entry.version());
    }

    private @Nullable String text(@Nullable SealedText sealed) {
        return sealed == null ? null : words.get(sealed);
    }
}
