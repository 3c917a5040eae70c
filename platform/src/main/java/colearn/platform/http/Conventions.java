package colearn.platform.http;

import colearn.platform.commands.RequestKey;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import java.util.List;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Teaches Spring MVC the arguments that endpoints take. */
final class Conventions implements WebMvcConfigurer {
    private final Arguments arguments;
    private final Admission admission;
    private final SealedTexts texts;

    Conventions(Arguments arguments, Admission admission, SealedTexts texts) {
        this.arguments = arguments;
        this.admission = admission;
        this.texts = texts;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ArgumentResolver(Caller.class, false, request -> arguments.caller()));
        resolvers.add(new ArgumentResolver(RequestKey.class, false, arguments::requestKey));
        resolvers.add(new ArgumentResolver(ExpectedVersion.class, false, arguments::requiredVersion));
        resolvers.add(new ArgumentResolver(ExpectedVersion.class, true, arguments::expectedVersion));
        resolvers.add(new ArgumentResolver(After.class, false, arguments::after));
        resolvers.add(new ArgumentResolver(Paging.class, false, arguments::paging));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(admission);
        registry.addInterceptor(new KeyHousekeeping(texts));
        registry.addInterceptor(new AcceptFirst());
        registry.addInterceptor(new KnownParameters());
    }
}
