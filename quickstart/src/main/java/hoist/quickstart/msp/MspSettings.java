package hoist.quickstart.msp;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What one simulated MSP is like.
 *
 * @param tenant its id in Hoist
 * @param tenants the directory of tenant files
 * @param ingest base URL of the ingest-service
 * @param haloPort 0 takes a free one
 * @param idemeumPort 0 takes a free one
 * @param elevationLife after which an undecided request expires
 * @param callsPerFiveMinutes Halo's budget
 * @param keptIn the directory in which the vendors keep their state between runs; without it it ends with the run
 */
public record MspSettings(
        String tenant,
        Path tenants,
        URI ingest,
        int haloPort,
        int idemeumPort,
        Duration elevationLife,
        int callsPerFiveMinutes,
        Optional<Path> keptIn) {

    /** Free ports, four days, a budget that does not slow a demonstration, nothing kept. */
    public static MspSettings of(String tenant, Path tenants, URI ingest) {
        return new MspSettings(tenant, tenants, ingest, 0, 0, Duration.ofDays(4), 60_000, Optional.empty());
    }

    /** The same on these ports. */
    public MspSettings onPorts(int halo, int idemeum) {
        return new MspSettings(tenant, tenants, ingest, halo, idemeum, elevationLife, callsPerFiveMinutes, keptIn);
    }

    /** The same with another life of undecided requests. */
    public MspSettings withElevationLife(Duration life) {
        return new MspSettings(tenant, tenants, ingest, haloPort, idemeumPort, life, callsPerFiveMinutes, keptIn);
    }

    /** The same with vendors that go on where an earlier run with this directory stopped. */
    public MspSettings keptIn(Path directory) {
        return new MspSettings(
                tenant,
                tenants,
                ingest,
                haloPort,
                idemeumPort,
                elevationLife,
                callsPerFiveMinutes,
                Optional.of(directory));
    }
}
