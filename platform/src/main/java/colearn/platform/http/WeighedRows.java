package colearn.platform.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;

/** Weighs the texts that a query reads, while it reads them; the driver holds a few rows at a time and not all. */
final class WeighedRows extends JdbcTemplate {
    private static final int ROWS_AT_A_TIME = 32;

    WeighedRows(DataSource connections) {
        super(connections);
        setFetchSize(ROWS_AT_A_TIME);
    }

    @Override
    public <T extends @Nullable Object> T query(String sql, ResultSetExtractor<T> rows) {
        return super.query(sql, (ResultSet found) -> rows.extractData(weighed(found)));
    }

    @Override
    public <T extends @Nullable Object> T query(
            PreparedStatementCreator statement, @Nullable PreparedStatementSetter values, ResultSetExtractor<T> rows) {
        return super.query(statement, values, (ResultSet found) -> rows.extractData(weighed(found)));
    }

    @Override
    public <T> Stream<T> queryForStream(
            PreparedStatementCreator statement, @Nullable PreparedStatementSetter values, RowMapper<T> mapper) {
        return super.queryForStream(statement, values, (row, number) -> mapper.mapRow(weighed(row), number));
    }

    private static ResultSet weighed(ResultSet rows) {
        return (ResultSet) Proxy.newProxyInstance(
                WeighedRows.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (proxy, method, arguments) -> {
                    try {
                        var read = method.invoke(rows, arguments);
                        if (read instanceof String text && method.getName().startsWith("get")) {
                            OutgoingAnswers.weighs(text.length());
                        }
                        return read;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
