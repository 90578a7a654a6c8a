package hoist.ingest;

import hoist.tenants.ApiKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The service that tests share when they need nothing of their own; its tenants are {@link #TENANT} and {@link #OTHER}. */
final class OneService {
    static final String TENANT = "nikmsp";
    static final String OTHER = "othermsp";
    static final ApiKey HALO = ApiKey.generate();
    static final ApiKey IDEMEUM = ApiKey.generate();
    static final ApiKey OTHER_HALO = ApiKey.generate();
    static final ApiKey OTHER_IDEMEUM = ApiKey.generate();
    static final String SECRET = TestTenants.secret("nikmsp");
    static final String OTHER_SECRET = TestTenants.secret("othermsp");

    private static final class Holder {
        static final TestTenants TENANTS = tenants();
        static final TestService SERVICE = TestService.start(
                        TENANTS.directory(),
                        TestKafka.address(),
                        new TestRegistry().url(),
                        "--hoist.ingest.door.burst=100000",
                        "--hoist.ingest.door.calls-per-second=100000",
                        "--hoist.ingest.door.body-within=1m",
                        "--server.tomcat.connection-timeout=1m")
                .ready();

        private static TestTenants tenants() {
            try {
                Path directory = Files.createTempDirectory("ingest-tenants");
                TestTenants tenants = new TestTenants(directory);
                tenants.put(TENANT, "USER, TENANT", List.of(HALO), List.of(IDEMEUM), SECRET);
                tenants.put(OTHER, "USER", List.of(OTHER_HALO), List.of(OTHER_IDEMEUM), OTHER_SECRET);
                return tenants;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private OneService() {}

    static int port() {
        return Holder.SERVICE.port();
    }

    static TestService service() {
        return Holder.SERVICE;
    }

    static Call webhook() {
        return webhookAt(Call.ELEVATIONS);
    }

    static Call webhookAt(String path) {
        return Call.post(path).header("X-Idemeum-Api-Key", IDEMEUM.text().reveal());
    }

    static Call halo(String path) {
        return Call.post(path).header("X-Idemeum-Api-Key", HALO.text().reveal());
    }

    /** Halo's own webhook, by the password of {@link #TENANT}. */
    static Call haloWebhook() {
        return Call.post(Call.HALO).basic(TestTenants.username(TENANT), TestTenants.password(TENANT));
    }

    /** How many events there are, of whomever. */
    static long stored() {
        port();
        return TestKafka.stored();
    }
}
