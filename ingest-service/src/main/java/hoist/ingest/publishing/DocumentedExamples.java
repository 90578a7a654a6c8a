package hoist.ingest.publishing;

import hoist.ingest.delivery.Item;
import hoist.ingest.door.Arrival;
import hoist.ingest.door.Caller;
import hoist.tenants.Permission;
import hoist.tenants.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of {@code openapi.json}, to be read as if somebody had sent them; see {@link Sample}. */
public final class DocumentedExamples {
    private static final Caller NOBODY =
            new Caller(new TenantId("nobody"), "rehearsal", "none", Set.of(Permission.values()));

    private DocumentedExamples() {}

    /** The first example of each of these schemas. */
    public static Stream<JsonNode> of(String... schemas) {
        JsonNode all = document().path("components").path("schemas");
        return Stream.of(schemas).map(name -> all.path(name).path("examples").path(0));
    }

    /** As {@link #of}, as items without an id. */
    public static Stream<Item> items(String... schemas) {
        return of(schemas).map(example -> new Item("", Optional.empty(), Optional.empty(), example));
    }

    /** A call that brought one, from nobody. */
    public static Arrival arrival(String route) {
        return new Arrival(NOBODY, route, Map.of(), new byte[0]);
    }

    private static JsonNode document() {
        ClassPathResource document =
                new ClassPathResource("hoist/ingest/openapi.json", DocumentedExamples.class.getClassLoader());
        try (InputStream in = document.getInputStream()) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
