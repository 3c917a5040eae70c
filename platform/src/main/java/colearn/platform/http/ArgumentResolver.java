package colearn.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands one type of argument to endpoints.
 *
 * @param optional whether it stands as an {@code Optional} of the type
 */
record ArgumentResolver(Class<?> type, boolean optional, Function<HttpServletRequest, Object> read)
        implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.isOptional() == optional
                && parameter.nestedIfOptional().getNestedParameterType() == type;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return read.apply(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
