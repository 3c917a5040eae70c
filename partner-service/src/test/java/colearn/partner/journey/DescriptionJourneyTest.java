package colearn.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.PartnerService;
import colearn.testkit.service.ServiceUnderTest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The description at /openapi has each action with its own body: bodies that share a name would share a schema. */
class DescriptionJourneyTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("partner", PartnerService.class);

    @TestFactory
    Stream<DynamicTest> eachBodyIsDescribedWithItsOwnFields() {
        var described = SERVICE.client().get("/openapi").expect(200).json();
        return Endpoint.all(new java.util.UUID(1, 1)).stream()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.path(), () -> {
                    var path = endpoint.path()
                            .replaceFirst("00000000-[0-9a-f-]+", "{id}")
                            .replaceFirst("00000000-[0-9a-f-]+", "{personId}")
                            .replace("COACH", "{role}");
                    var operation = described.at("/paths").path(path).path("post");
                    assertThat(operation.path("summary").asString("")).as(path).isNotBlank();
                    var reference = operation
                            .at("/requestBody/content/application~1json/schema/$ref")
                            .asString("");
                    var schema = described.at(reference.replaceFirst("#", ""));
                    var fields =
                            schema.path("properties").propertyNames().stream().collect(Collectors.toSet());
                    assertThat(fields)
                            .as(path + " " + reference)
                            .containsAll(endpoint.body().keySet());
                }));
    }
}
