package hoist.demo;

import hoist.quickstart.msp.MspSettings;
import hoist.quickstart.msp.SimulatedMsp;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The simulated HaloPSA and idemeum of the tenant {@code demo}, set up to work with an ingest-service that runs elsewhere.
 * They make their credentials at the first start, write the tenant's file, and keep their state.
 *
 * <p>They listen on all addresses, on ports 8101 and 8102, and their pages ask nobody who they are: what runs them decides
 * who gets there. Whoever reads the tenant's file finds them at the loopback address, see {@link Line}.
 */
public final class DemoVendors {
    private static final String TENANT = "demo";
    private static final int HALO = 8101;
    private static final int IDEMEUM = 8102;

    private DemoVendors() {}

    /** Arguments: the directory of tenant files, the directory for the vendors' state, the ingest-service's base URL. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 3) {
            System.err.println(
                    "demo-vendors: needs the tenants' directory, a directory for its state and ingest's URL");
            System.exit(2);
        }
        var msp = start(Path.of(arguments[0]), Path.of(arguments[1]), URI.create(arguments[2]), List.of(HALO, IDEMEUM));
        Runtime.getRuntime().addShutdownHook(new Thread(msp::close));
        System.out.println("HaloPSA (simulated) is at " + msp.halo().address() + ", idemeum (simulated) at "
                + msp.idemeum().address() + "; the API key as Halo's is in " + msp.haloApiKeyFile());
        Thread.currentThread().join();
    }

    static SimulatedMsp start(Path tenants, Path state, URI ingest, List<Integer> ports) throws IOException {
        Files.createDirectories(tenants);
        Files.createDirectories(state);
        return SimulatedMsp.start(MspSettings.of(TENANT, tenants, ingest)
                .listeningOn("0.0.0.0")
                .onPorts(ports.getFirst(), ports.getLast())
                .keptIn(state));
    }
}
