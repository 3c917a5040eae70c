package colearn.platform.json;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.type.LogicalType;

/** Reads decimals of a size that can be written out: 1e999999999 is a short text and a number that fills a memory. */
final class BoundedDecimal extends StdScalarDeserializer<BigDecimal> {
    private static final int DIGITS = 38;

    BoundedDecimal() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT) && !parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            throw new Unfit(parser, "not a number: write it like 12.50", BigDecimal.class);
        }
        var number = parser.getDecimalValue();
        if (number.precision() > DIGITS || Math.abs((long) number.scale()) > DIGITS) {
            throw new Unfit(parser, "not a number of at most 38 digits", BigDecimal.class);
        }
        return number;
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.Float;
    }
}
