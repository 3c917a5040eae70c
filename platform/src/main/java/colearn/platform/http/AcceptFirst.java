package colearn.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a command whose answer its sender could not read before it is done, not after; and content of no kind. */
final class AcceptFirst implements HandlerInterceptor {
    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException, HttpMediaTypeNotSupportedException {
        var accept = request.getHeader("Accept");
        if (HttpMethod.POST.matches(request.getMethod()) && accept != null && !acceptsJson(accept)) {
            throw new HttpMediaTypeNotAcceptableException(JSON);
        }
        checkContentType(request.getContentType());
        return true;
    }

    /** A kind of content that is no kind would reach the converters, which have no answer to it. */
    private static void checkContentType(@Nullable String type) throws HttpMediaTypeNotSupportedException {
        if (type == null) {
            return;
        }
        try {
            if (MediaType.parseMediaType(type).isConcrete()) {
                return;
            }
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotSupportedException(String.valueOf(e.getMessage()));
        }
        throw new HttpMediaTypeNotSupportedException("a wildcard");
    }

    private static boolean acceptsJson(String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(it -> it.isCompatibleWith(MediaType.APPLICATION_JSON));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
