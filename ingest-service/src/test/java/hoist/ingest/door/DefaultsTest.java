package hoist.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** The limits that hold where nobody sets others: tests of what they do set smaller ones. */
final class DefaultsTest {

    @ParameterizedTest
    @CsvSource({
        "hoist.ingest.door.largest-body, 64KB",
        "hoist.ingest.door.largest-halo-body, 1MB",
        "hoist.ingest.door.headers-within, 10s",
        "hoist.ingest.door.body-within, 5s",
        "hoist.ingest.door.calls-per-second, 50",
        "hoist.ingest.door.burst, 100",
        "hoist.ingest.door.halo-waits, 5s",
        "hoist.ingest.door.refusals-per-second, 5",
        "hoist.ingest.door.refusal-burst, 20",
        "hoist.ingest.door.guesses-per-minute, 6",
        "hoist.ingest.door.guess-burst, 10",
        "hoist.ingest.publishing.most-in-flight, 256",
        "hoist.ingest.publishing.answer-within, 8s",
        "spring.kafka.producer.properties.delivery.timeout.ms, 8000",
        "spring.lifecycle.timeout-per-shutdown-phase, 20s",
        "server.max-http-request-header-size, 8KB",
        "server.forward-headers-strategy, none",
        "server.tomcat.connection-timeout, 5s",
        "server.tomcat.max-connections, 512",
        "management.server.address, 127.0.0.1",
        "'management.endpoints.web.exposure.include', 'health,prometheus'"
    })
    void areInTheManual(String key, String value) throws IOException {
        PropertySource<?> manual = new YamlPropertySourceLoader()
                .load("manual", new ClassPathResource("ingest-service.yml"))
                .getFirst();
        assertThat(manual.getProperty(key)).asString().isEqualTo(value);
    }
}
