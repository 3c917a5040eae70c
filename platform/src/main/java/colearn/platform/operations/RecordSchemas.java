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
import java.util.List;
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
        if (raw.isRecord() && type.getName() == null) {
            type.name(name(java));
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema != null && raw.isRecord()) {
            demand(raw, schema.get$ref() == null ? schema : defined(schema, context));
        }
        return schema;
    }

    /** Two records that are called alike would share one schema; the name of a page tells of what. */
    private static String name(JavaType java) {
        var raw = java.getRawClass();
        var outer = raw.getEnclosingClass();
        var name = outer == null ? raw.getSimpleName() : outer.getSimpleName() + "." + raw.getSimpleName();
        return java.containedTypeCount() == 0 ? name : name + "." + name(java.containedType(0));
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
                schema.getProperties()
                        .computeIfPresent(component.getName(), (name, property) -> orNull((Schema<?>) property));
            } else {
                required.add(component.getName());
            }
        }
        schema.setRequired(required);
    }

    /** Answers write what is absent as null. */
    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            var nothing = new Schema<>();
            nothing.addType("null");
            return new Schema<>().anyOf(List.of(property, nothing));
        }
        if (property.getTypes() != null) {
            property.addType("null");
        }
        if (property.getEnum() != null) {
            property.addEnumItemObject(null);
        }
        return property;
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getType() == Optional.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
