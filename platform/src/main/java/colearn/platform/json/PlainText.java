package colearn.platform.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.type.LogicalType;

/** Reads texts that every part of the system can keep: no control characters but tab and line ends, no half of a surrogate pair. */
final class PlainText extends StdScalarDeserializer<String> {
    PlainText() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        var text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null) {
            check(text, context);
        }
        return text;
    }

    static void check(String text, DeserializationContext context) {
        if (!Texts.isPlain(text)) {
            throw new Unfit(
                    context.getParser(),
                    "not plain text: it has a control character or half of a character",
                    String.class);
        }
    }

    /** The names in a map are texts too. */
    static final class Name extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            check(key, context);
            return key;
        }
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.Textual;
    }
}
