package colearn.platform.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Constructor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Reads from the shape of a record what others write as annotations: a value object is its value, and a component is required unless its
 * type says otherwise.
 */
final class RecordIntrospector extends NopAnnotationIntrospector {

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated member) {
        return member instanceof AnnotatedMethod method
                        && method.getParameterCount() == 0
                        && method.getName().equals("value")
                        && isValueObject(method.getDeclaringClass())
                ? Boolean.TRUE
                : null;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated member) {
        return member instanceof AnnotatedConstructor constructor
                        && constructor.getParameterCount() == 1
                        && isValueObject(constructor.getDeclaringClass())
                        && constructor.getRawParameterType(0)
                                == constructor
                                        .getDeclaringClass()
                                        .getRecordComponents()[0]
                                        .getType()
                ? JsonCreator.Mode.DELEGATING
                : null;
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return member instanceof AnnotatedParameter parameter && isComponent(parameter)
                ? !mayBeAbsent(parameter)
                : null;
    }

    @Override
    public JsonSetter.@Nullable Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        return member instanceof AnnotatedParameter parameter && isComponent(parameter) && !mayBeAbsent(parameter)
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                : null;
    }

    static boolean isValueObject(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value");
    }

    private static boolean isComponent(AnnotatedParameter parameter) {
        return parameter.getDeclaringClass().isRecord();
    }

    private static boolean mayBeAbsent(AnnotatedParameter parameter) {
        if (parameter.getRawType() == Optional.class) {
            return true;
        }
        return parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
                && constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
    }
}
