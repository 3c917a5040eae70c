package colearn.platform.operations;

import colearn.platform.json.Shapes;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes records as the platform's JSON writes and reads them: a value object as its value, and required what must be there. */
final class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        var raw = java.getRawClass();
        var text = TextSchemas.of(raw);
        if (text.isPresent()) {
            return text.get();
        }
        if (Shapes.isValueObject(raw)) {
            var value = raw.getRecordComponents()[0].getGenericType();
            return context.resolve(new AnnotatedType(value).resolveAsRef(type.isResolveAsRef()));
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema != null && raw.isRecord()) {
            demand(raw, schema.get$ref() == null ? schema : defined(schema, context));
        }
        return schema;
    }

    private static @Nullable Schema<?> defined(Schema<?> reference, ModelConverterContext context) {
        var ref = reference.get$ref();
        return context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
    }

    private static void demand(Class<?> raw, @Nullable Schema<?> schema) {
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        var required = new ArrayList<String>();
        for (var component : raw.getRecordComponents()) {
            if (mayBeAbsent(component)) {
                admitNull(schema.getProperties().get(component.getName()));
            } else {
                required.add(component.getName());
            }
        }
        schema.setRequired(required);
    }

    /** Answers write what is absent as null. */
    private static void admitNull(@Nullable Schema<?> property) {
        if (property != null && property.getTypes() != null && property.getEnum() == null) {
            property.addType("null");
        }
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getType() == Optional.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
