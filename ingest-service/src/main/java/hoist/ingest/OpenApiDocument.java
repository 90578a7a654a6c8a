package hoist.ingest;

import hoist.ingest.door.OpenToAll;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be called and how, as OpenAPI 3.1. */
@RestController
final class OpenApiDocument {

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenToAll
    Resource document() {
        return new ClassPathResource("hoist/ingest/openapi.json", OpenApiDocument.class.getClassLoader());
    }
}
