package colearn.platform.http;

import colearn.platform.secrets.FreshKeys;
import colearn.platform.secrets.SealedTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** A text is sealed before its command is decided: what a refused or repeated command has sealed leaves no key behind. */
final class KeyHousekeeping implements HandlerInterceptor {
    private final SealedTexts texts;

    KeyHousekeeping(SealedTexts texts) {
        this.texts = texts;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        FreshKeys.begin();
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        var status = HttpStatus.resolve(response.getStatus());
        FreshKeys.end(texts, status != null && status.is4xxClientError());
    }
}
