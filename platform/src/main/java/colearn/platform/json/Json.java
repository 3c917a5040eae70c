package colearn.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * The platform's two dialects of JSON. Both know records only, need no annotation in them, and demand every component that is neither
 * {@code @Nullable} nor {@code Optional}. A record whose one component is called {@code value} is written as that value alone.
 */
public final class Json {
    /** The longest text in a request, in characters. */
    public static final int LONGEST_TEXT = 64 * 1024;

    /** The largest request body, in bytes. */
    public static final int LARGEST_BODY = 256 * 1024;

    private static final int DEEPEST = 32;

    private Json() {}

    /** For what is stored or comes from another service: unknown fields are ignored, absent ones are not written. */
    public static JsonMapper stored() {
        var factory = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
        return common(JsonMapper.builder(factory.build()))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                // A map whose order is chance would make equal rows look different.
                .enable(SerializationFeature.FAIL_ON_ORDER_MAP_BY_INCOMPARABLE_KEY)
                .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .build();
    }

    /** For requests and answers: nothing is guessed, unknown fields are refused, and sizes are bounded. */
    public static JsonMapper http() {
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .maxDocumentLength(LARGEST_BODY)
                .maxNameLength(200)
                .maxNumberLength(60)
                .build();
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(limits);
        return common(JsonMapper.builder(factory.build()))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(TextForms.forRequests())
                .build();
    }

    private static JsonMapper.Builder common(JsonMapper.Builder mapper) {
        return mapper.annotationIntrospector(
                        AnnotationIntrospector.pair(new RecordIntrospector(), new JacksonAnnotationIntrospector()))
                .addModule(TextForms.everywhere())
                .addModule(new OrderedSets())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .withCoercionConfig(
                        LogicalType.Textual,
                        it -> it.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfigDefaults(it -> it.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Collection,
                        it -> it.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.TryConvert))
                .changeDefaultNullHandling(it -> it.withContentNulls(Nulls.FAIL));
    }
}
