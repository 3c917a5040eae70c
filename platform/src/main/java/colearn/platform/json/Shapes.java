package colearn.platform.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** Says in words what is expected in the place of a type, without naming the type. */
public final class Shapes {
    private Shapes() {}

    /** Whether a type is written as the value of its one component. */
    public static boolean isValueObject(Class<?> type) {
        return RecordIntrospector.isValueObject(type);
    }

    /** Completes "it is not …", for example {@code a whole number} or {@code one of A, B}. */
    public static String of(Class<?> type) {
        var form = TextForms.forms().get(type);
        if (form != null) {
            return form;
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(it -> ((Enum<?>) it).name())
                            .collect(Collectors.joining(", "));
        }
        if (isValueObject(type)) {
            return of(type.getRecordComponents()[0].getType());
        }
        if (type == String.class || type == char.class || type == Character.class) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == BigDecimal.class || type == double.class || type == Double.class) {
            return "a number";
        }
        if (type.isPrimitive() || type == BigInteger.class || Number.class.isAssignableFrom(type)) {
            return "a whole number in range";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
    }
}
