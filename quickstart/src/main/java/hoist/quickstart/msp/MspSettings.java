package hoist.quickstart.msp;

import hoist.simulators.idemeum.webhooks.RetryPace;
import hoist.tenants.Lives;
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
 * @param listenOn the address at which both vendors listen; 0.0.0.0 where others than this machine reach them
 * @param haloPort 0 takes a free one
 * @param idemeumPort 0 takes a free one
 * @param lives of undecided requests and of JIT accounts
 * @param callsPerFiveMinutes Halo's budget
 * @param fronts what stands between the services and the vendors
 * @param webhookRetries how soon idemeum tries again when a webhook was not taken
 * @param keptIn the directory in which the vendors keep their state between runs; without it it ends with the run
 */
public record MspSettings(
        String tenant,
        Path tenants,
        URI ingest,
        String listenOn,
        int haloPort,
        int idemeumPort,
        Lives lives,
        int callsPerFiveMinutes,
        Fronts fronts,
        RetryPace webhookRetries,
        Optional<Path> keptIn) {

    /**
     * The addresses that the tenant file names in place of the vendors' own, for example of proxies.
     *
     * @param halo base URL
     * @param idemeum base URL
     */
    public record Fronts(Optional<URI> halo, Optional<URI> idemeum) {
        static final Fronts NONE = new Fronts(Optional.empty(), Optional.empty());
    }

    /** Free ports, the usual lives, a budget that does not slow a demonstration, nothing kept. */
    public static MspSettings of(String tenant, Path tenants, URI ingest) {
        return new MspSettings(
                tenant,
                tenants,
                ingest,
                "127.0.0.1",
                0,
                0,
                Lives.DEFAULTS,
                600_000,
                Fronts.NONE,
                RetryPace.usual(),
                Optional.empty());
    }

    /** The same on these ports. */
    public MspSettings onPorts(int halo, int idemeum) {
        return new MspSettings(
                tenant,
                tenants,
                ingest,
                listenOn,
                halo,
                idemeum,
                lives,
                callsPerFiveMinutes,
                fronts,
                webhookRetries,
                keptIn);
    }

    /** The same listening there. */
    public MspSettings listeningOn(String address) {
        return new MspSettings(
                tenant,
                tenants,
                ingest,
                address,
                haloPort,
                idemeumPort,
                lives,
                callsPerFiveMinutes,
                fronts,
                webhookRetries,
                keptIn);
    }

    /** The same with another life of undecided requests. */
    public MspSettings withElevationLife(Duration life) {
        return with(new Lives(life, lives.jitGrant(), lives.jitGrantMaximum(), lives.kept()));
    }

    /** The same where no JIT account lives longer than this. */
    public MspSettings withJitGrantMaximum(Duration maximum) {
        var usual = lives.jitGrant().compareTo(maximum) < 0 ? lives.jitGrant() : maximum;
        return with(new Lives(lives.elevation(), usual, maximum, lives.kept()));
    }

    private MspSettings with(Lives changed) {
        return new MspSettings(
                tenant,
                tenants,
                ingest,
                listenOn,
                haloPort,
                idemeumPort,
                changed,
                callsPerFiveMinutes,
                fronts,
                webhookRetries,
                keptIn);
    }

    /** The same with vendors that the services call at these addresses. */
    public MspSettings behind(URI halo, URI idemeum) {
        return new MspSettings(
                tenant,
                tenants,
                ingest,
                listenOn,
                haloPort,
                idemeumPort,
                lives,
                callsPerFiveMinutes,
                new Fronts(Optional.of(halo), Optional.of(idemeum)),
                webhookRetries,
                keptIn);
    }

    /** The same with an idemeum that tries again at another pace. */
    public MspSettings withWebhookRetries(RetryPace pace) {
        return new MspSettings(
                tenant,
                tenants,
                ingest,
                listenOn,
                haloPort,
                idemeumPort,
                lives,
                callsPerFiveMinutes,
                fronts,
                pace,
                keptIn);
    }

    /** The same with vendors that go on where an earlier run with this directory stopped. */
    public MspSettings keptIn(Path directory) {
        return new MspSettings(
                tenant,
                tenants,
                ingest,
                listenOn,
                haloPort,
                idemeumPort,
                lives,
                callsPerFiveMinutes,
                fronts,
                webhookRetries,
                Optional.of(directory));
    }
}
