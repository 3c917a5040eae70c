package colearn.platform.json;

import java.time.DateTimeException;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.type.LogicalType;

/** Reads one type from one form of text and from nothing else, and says in a sentence which form that is. */
final class TextForm<T> extends StdScalarDeserializer<T> {
    private final Class<T> type;
    private final transient Function<String, T> parse;
    private final String form;

    /** @param form completes "it is not …", for example {@code a date: write 2026-03-01} */
    TextForm(Class<T> type, String form, Function<String, T> parse) {
        super(type);
        this.type = type;
        this.parse = parse;
        this.form = form;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw new Unfit(parser, "not " + form, type);
        }
        var text = parser.getString();
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new Unfit(parser, "not " + form, type);
        }
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.OtherScalar;
    }
}
