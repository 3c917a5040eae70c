package colearn.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationValidator;
import org.springframework.security.web.SecurityFilterChain;

/** The endpoints: tokens for the one client, and keys, metadata and health for everybody. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    @Bean
    SecurityFilterChain endpoints(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults())
                        .tokenEndpoint(token ->
                                token.authenticationProviders(providers -> providers.forEach(provider -> {
                                    if (provider
                                            instanceof
                                            OAuth2ClientCredentialsAuthenticationProvider clientCredentials) {
                                        refuseUnknownBearers(clientCredentials);
                                    }
                                }))))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**", "/livez", "/readyz")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.disable()) // nobody logs in with a browser: there is no session to ride on
                .build();
    }

    private static void refuseUnknownBearers(OAuth2ClientCredentialsAuthenticationProvider provider) {
        provider.setAuthenticationValidator(new OAuth2ClientCredentialsAuthenticationValidator().andThen(context -> {
            OAuth2ClientCredentialsAuthenticationToken request = context.getAuthentication();
            Bearer.from(request.getAdditionalParameters());
        }));
    }
}
