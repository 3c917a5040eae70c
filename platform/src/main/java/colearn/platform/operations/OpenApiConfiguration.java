package colearn.platform.operations;

import colearn.platform.database.ServiceSettings;
import colearn.platform.problem.ProblemType;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of a service's API at /openapi, with a page to try it out at /openapi/ui. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {

    @Bean
    OpenAPI openApi(ServiceSettings service) {
        return new OpenAPI()
                .servers(List.of(new Server().url("/")))
                .info(new Info().title(service.name() + "-service").version("1").description("""
                        Every error is an RFC 9457 problem whose type is explained in docs/problems.md. Every POST that changes something \
                        takes an Idempotency-Key, and answers with a position that queries of any service can wait for."""))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("An access token of the identity provider. On the local stack,"
                                                + " ./colearn token PROGRAM_MANAGER prints one."))
                        .addSchemas("Problem", problem())
                        .addResponses(
                                "Problem",
                                new ApiResponse()
                                        .description("What was wrong, and what to do.")
                                        .content(new Content()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        new MediaType()
                                                                .schema(new Schema<>()
                                                                        .$ref("#/components/schemas/Problem"))))))
                .security(List.of(new SecurityRequirement().addList("token")));
    }

    private static Schema<?> problem() {
        var example = ProblemType.STALE_VERSION;
        return new ObjectSchema()
                .description("RFC 9457; further members depend on the type.")
                .addProperty("type", new StringSchema().example("urn:colearn:problem:" + example.type()))
                .addProperty("title", new StringSchema().example(example.title()))
                .addProperty("status", new IntegerSchema().example(example.status()))
                .addProperty("detail", new StringSchema().example("You saw version 3, it stands at 4. Read it again."))
                .addProperty("correlation", new StringSchema().description("Name it when you ask the operators."))
                .required(List.of("type", "title", "status", "detail"));
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    PageForTrying pageForTrying() {
        return new PageForTrying();
    }

    @Bean
    DescriptionTexts descriptionTexts() {
        return DescriptionTexts.ofClassPath();
    }

    @Bean
    DescribedConventions describedConventions(DescriptionTexts texts) {
        return new DescribedConventions(new DescribedProblems(texts));
    }

    @Bean
    ComposedExamples composedExamples(DescriptionTexts texts) {
        return new ComposedExamples(texts);
    }
}
