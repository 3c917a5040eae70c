package colearn.insight.api;

import colearn.insight.views.balance.BalanceRow;
import colearn.insight.views.balance.BalanceView;
import colearn.insight.views.matrix.MatrixView;
import colearn.platform.http.After;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedText;
import colearn.platform.secrets.SealedTexts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the balance board. Who may see a relationship in the matrix may see its flags, so the matrix is waited for as the board itself is. */
@Component
final class BalanceReader {
    private final Queries queries;
    private final SealedTexts texts;
    private final Today today;

    BalanceReader(Queries queries, SealedTexts texts, Today today) {
        this.queries = queries;
        this.texts = texts;
        this.today = today;
    }

    <T> Queries.Answer<T> read(Caller reader, After after, Function<JdbcClient, T> query) {
        queries.await(MatrixView.NAME, new After(after.positions()));
        return queries.read(BalanceView.NAME, reader, after, query);
    }

    List<BalanceAnswer> shown(List<BalanceRow> rows, Caller reader) {
        Map<SealedText, String> words = Policy.mayOpenPlans(reader)
                ? texts.open(rows.stream().flatMap(BalanceAnswer::texts).toList())
                : Map.of();
        return rows.stream()
                .map(row -> BalanceAnswer.of(row, words, today.moment()))
                .toList();
    }
}
