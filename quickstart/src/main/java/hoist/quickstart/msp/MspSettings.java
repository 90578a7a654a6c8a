package hoist.quickstart.msp;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

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
 */
public record MspSettings(
        String tenant,
        Path tenants,
        URI ingest,
        int haloPort,
        int idemeumPort,
        Duration elevationLife,
        int callsPerFiveMinutes) {

    /** Free ports, four days, a budget that does not slow a demonstration. */
    public static MspSettings of(String tenant, Path tenants, URI ingest) {
        return new MspSettings(tenant, tenants, ingest, 0, 0, Duration.ofDays(4), 60_000);
    }

    /** The same on these ports. */
    public MspSettings onPorts(int halo, int idemeum) {
        return new MspSettings(tenant, tenants, ingest, halo, idemeum, elevationLife, callsPerFiveMinutes);
    }

    /** The same with another life of undecided requests. */
    public MspSettings withElevationLife(Duration life) {
        return new MspSettings(tenant, tenants, ingest, haloPort, idemeumPort, life, callsPerFiveMinutes);
    }
}
