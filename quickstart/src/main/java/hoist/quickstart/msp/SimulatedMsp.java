package hoist.quickstart.msp;

import hoist.simulators.halo.HaloSimulator;
import hoist.simulators.halo.HaloSimulatorSettings;
import hoist.simulators.halo.IdemeumGuide;
import hoist.simulators.halo.api.RateLimit;
import hoist.simulators.idemeum.ApiAccess;
import hoist.simulators.idemeum.IdemeumSimulator;
import hoist.simulators.idemeum.IdemeumSimulatorSettings;
import hoist.simulators.idemeum.webhooks.WebhookAuthentication;
import hoist.simulators.idemeum.webhooks.WebhookTarget;
import hoist.tenants.Lives;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One MSP whose vendors are simulated, set up as idemeum's guide tells an administrator to. */
public final class SimulatedMsp implements AutoCloseable {
    private final MspSettings settings;
    private final HaloSimulator halo;
    private final HaloDesk desk;
    private final IdemeumSimulator idemeum;
    private final MspCredentials credentials;

    private SimulatedMsp(
            MspSettings settings,
            HaloSimulator halo,
            HaloDesk desk,
            IdemeumSimulator idemeum,
            MspCredentials credentials) {
        this.settings = settings;
        this.desk = desk;
        this.halo = halo;
        this.idemeum = idemeum;
        this.credentials = credentials;
    }

    /**
     * Starts both vendors, with the sample customers or where an earlier run stopped, and writes the tenant file.
     *
     * @throws IllegalStateException when what an earlier run kept cannot be used
     */
    public static SimulatedMsp start(MspSettings settings) {
        var credentials =
                new MspCredentials(settings.tenants().resolve("secrets").resolve(settings.tenant()));
        var halo = HaloSimulator.start(haloSettings(settings, credentials));
        var idemeum = IdemeumSimulator.start(idemeumSettings(settings, credentials));
        var desk = HaloDesk.setUp(halo, settings, idemeum.address(), credentials);
        var msp = new SimulatedMsp(settings, halo, desk, idemeum, credentials);
        msp.writeTenantFile();
        return msp;
    }

    public String tenant() {
        return settings.tenant();
    }

    public HaloSimulator halo() {
        return halo;
    }

    public IdemeumSimulator idemeum() {
        return idemeum;
    }

    /** The key that Halo's custom integration sends; for those who want to call as Halo does. */
    public String haloApiKey() {
        return credentials.haloToHoist();
    }

    /** The client id with which Halo's custom integration may fetch tokens from us. */
    public String haloOAuth2ClientId() {
        return credentials.haloOAuth2ClientId();
    }

    /** The client secret that goes with it. */
    public String haloOAuth2Secret() {
        return credentials.haloOAuth2();
    }

    /** Where that key is kept. */
    public Path haloApiKeyFile() {
        return credentials.directory().resolve("halo-to-hoist");
    }

    @Override
    public void close() {
        halo.close();
        idemeum.close();
    }

    private static HaloSimulatorSettings haloSettings(MspSettings settings, MspCredentials credentials) {
        var halo = HaloSimulatorSettings.defaults()
                .withHost(settings.listenOn())
                .withPort(settings.haloPort())
                .withApplication(settings.tenant(), "hoist", credentials.halo())
                .withRateLimit(RateLimit.unlimited());
        return vendors(settings)
                .map(vendors -> halo.keptIn(vendors.resolve("halo.json")))
                .orElse(halo);
    }

    private static IdemeumSimulatorSettings idemeumSettings(MspSettings settings, MspCredentials credentials) {
        var hoist =
                new WebhookTarget(settings.ingest(), new WebhookAuthentication.StandardWebhooks(credentials.webhook()));
        var idemeum = IdemeumSimulatorSettings.defaults()
                .withHost(settings.listenOn())
                .withPort(settings.idemeumPort())
                .withAccess(new ApiAccess(Set.of(credentials.idemeum()), Set.of(), Duration.ofHours(1)))
                .withLives(settings.lives().elevation(), Lives.DEFAULTS.jitGrant())
                .withWebhooks(List.of(hoist), settings.webhookRetries());
        return vendors(settings)
                .map(vendors -> idemeum.keptIn(vendors.resolve("idemeum.json")))
                .orElse(idemeum);
    }

    /** Several MSPs may share the directory. */
    private static Optional<Path> vendors(MspSettings settings) {
        return settings.keptIn().map(directory -> directory.resolve(settings.tenant()));
    }

    /** An agent clicks the quick action that approves. */
    public void clickApprove(int ticketId, String agentEmail) {
        halo.clickQuickAction(ticketId, IdemeumGuide.APPROVE, desk.agent(agentEmail));
    }

    /** An agent clicks the quick action that denies. */
    public void clickDeny(int ticketId, String agentEmail) {
        halo.clickQuickAction(ticketId, IdemeumGuide.DENY, desk.agent(agentEmail));
    }

    /** Logs a ticket for {@code Demo PAM tenant} by hand and gives it to an agent; returns its id. */
    public int logTicket(String agentEmail, String summary) {
        return halo.logByHand(desk.demoClient(), desk.agent(agentEmail), summary);
    }

    /** An agent closes a ticket by hand. */
    public void closeTicket(int ticketId, String agentEmail) {
        halo.closeByHand(ticketId, desk.agent(agentEmail));
    }

    /** A ticket is given to another agent. */
    public void reassignTicket(int ticketId, String agentEmail) {
        halo.reassign(ticketId, desk.agent(agentEmail));
    }

    /** An agent opens a closed ticket again. */
    public void reopenTicket(int ticketId, String agentEmail) {
        halo.reopen(ticketId, desk.agent(agentEmail));
    }

    /** Halo's id of the client {@code Demo PAM tenant}. */
    public int demoClient() {
        return desk.demoClient();
    }

    private void writeTenantFile() {
        var file = settings.tenants().resolve(settings.tenant() + ".yml");
        var fresh = settings.tenants().resolve("." + settings.tenant() + ".new");
        try {
            Files.writeString(fresh, new TenantText(settings, credentials, halo, idemeum).yaml());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
