package hoist.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.ingest.door.NeedsPermission;
import hoist.ingest.door.OpenToAll;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The document says what is there, and all of it. */
final class OpenApiIT {
    private static JsonNode document() {
        return Call.of("GET", "/openapi.json").to(OneService.port()).json();
    }

    private static RequestMappingHandlerMapping routes() {
        return OneService.service()
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    private static String route(RequestMappingInfo info) {
        var types = new TreeSet<String>();
        info.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(MediaType::toString)
                .forEach(types::add);
        return info.getMethodsCondition().getMethods() + " " + info.getPatternValues() + " " + types;
    }

    @Test
    void namesEveryRouteWithItsContentTypesAndNoOther() {
        // Given
        Set<String> documented = new TreeSet<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var types = new TreeSet<>(method.getValue()
                            .path("requestBody")
                            .path("content")
                            .propertyNames());
                    documented.add(
                            "[" + method.getKey().toUpperCase(Locale.ROOT) + "] [" + path.getKey() + "] " + types);
                }));
        // When
        Set<String> served = new TreeSet<>();
        routes().getHandlerMethods().keySet().forEach(info -> served.add(route(info)));
        served.add("[POST] [" + Call.TOKEN + "] [application/x-www-form-urlencoded]"); // served by a filter
        // Then
        assertThat(served).isEqualTo(documented);
    }

    @Test
    void onlyTheDocumentIsOpenToAll() {
        routes().getHandlerMethods().forEach((info, method) -> {
            boolean isOpen = method.hasMethodAnnotation(OpenToAll.class);
            assertThat(isOpen).isEqualTo(info.getPatternValues().contains("/openapi.json"));
            assertThat(isOpen).isNotEqualTo(method.hasMethodAnnotation(NeedsPermission.class));
        });
    }

    @Test
    void everyExampleIsAccepted() {
        JsonNode schemas = document().path("components").path("schemas");
        for (String name : Set.of("ElevationRequested", "ElevationDecided", "ElevationExpired")) {
            assertThat(OneService.webhook()
                            .json(example(schemas, name))
                            .to(OneService.port())
                            .status())
                    .as(name)
                    .isEqualTo(202);
        }
        for (String name : Set.of("JitGranted", "JitEnded", "TechnicianLeft")) {
            assertThat(OneService.webhookAt(Call.JIT)
                            .json(example(schemas, name))
                            .to(OneService.port())
                            .status())
                    .as(name)
                    .isEqualTo(202);
        }
        assertThat(OneService.haloWebhook()
                        .json(example(schemas, "HaloTicketWebhook"))
                        .to(OneService.port())
                        .text("status"))
                .isEqualTo("accepted");
        assertThat(OneService.halo(Call.DISABLE)
                        .body(Call.DISABLE_TYPE, example(schemas, "Disable"))
                        .to(OneService.port())
                        .status())
                .isEqualTo(202);
        assertThat(decide(Call.APPROVE, example(schemas, "Approval"))).isEqualTo(202);
        assertThat(decide(Call.DENY, example(schemas, "Denial"))).isEqualTo(202);
    }

    private static int decide(String path, String body) {
        return OneService.halo(path)
                .body(Call.VENDOR, body)
                .to(OneService.port())
                .status();
    }

    private static String example(JsonNode schemas, String name) {
        JsonNode example = schemas.path(name).path("examples").path(0);
        assertThat(example.propertyNames())
                .as("the example shows every member")
                .isEqualTo(schemas.path(name).path("properties").propertyNames());
        return example.toString();
    }

    @Test
    void whatItRequiresIsRequired() {
        JsonNode schemas = document().path("components").path("schemas");
        schemas.path("ElevationRequested").path("required").forEach(member -> {
            var body = (ObjectNode)
                    schemas.path("ElevationRequested").path("examples").path(0).deepCopy();
            body.remove(member.stringValue());
            Call.Answer answer = OneService.webhook().json(body.toString()).to(OneService.port());
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text("field")).isEqualTo(member.stringValue());
        });
    }
}
