package hoist.halo;

import hoist.simulators.halo.HaloSimulator;
import hoist.simulators.halo.HaloSimulatorSettings;
import hoist.simulators.halo.desk.Role;
import hoist.vendor.Call;
import hoist.vendor.CallListener;
import hoist.vendor.HttpLimits;
import hoist.vendor.Secret;
import hoist.vendor.VendorAddress;
import hoist.vendor.VendorTransport;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

/** A simulated Halo, set up as idemeum's guide says, and a client of it. */
final class SimulatedHalo implements AutoCloseable {
    final HaloSimulator vendor;
    final VendorTransport transport = new VendorTransport(HttpLimits.DEFAULT);
    final List<String> operations = new CopyOnWriteArrayList<>();
    final HaloHttp halo;

    SimulatedHalo(HaloSimulatorSettings settings) {
        vendor = HaloSimulator.start(settings);
        vendor.role(Role.idemeumGuide());
        halo = client("halo-secret", Optional.of("acme-msp"));
    }

    static SimulatedHalo withCustomFields(HaloSimulatorSettings settings) {
        var simulated = new SimulatedHalo(settings);
        simulated.vendor.seed().addCustomField("idemeumCustomerName", "idemeum_customer_name");
        simulated.vendor.seed().addCustomField("idemeumElevationRequestId", "idemeum_request_id");
        return simulated;
    }

    HaloHttp client(String secret, Optional<String> tenant) {
        var usual = HaloSettings.of(VendorAddress.external(vendor.address()), "hoist", Secret.of(secret));
        var settings = new HaloSettings(
                usual.host(),
                usual.auth(),
                tenant,
                usual.clientId(),
                usual.clientSecret(),
                usual.scope(),
                usual.names());
        return HaloHttp.of(settings, transport, List.of(counting()), Clock.systemUTC());
    }

    NewTicket ticket(long clientId, String reference) {
        TicketIds ids = halo.ticketIds();
        return new NewTicket(
                ids.ticketType(),
                clientId,
                Optional.empty(),
                "Elevation request " + reference,
                "<p>why</p>",
                ids.category(),
                ids.urgency(),
                ids.impact(),
                List.of(),
                OptionalLong.empty(),
                Map.of("CFidemeumCustomerName", "Contoso Ltd", "CFidemeumElevationRequestId", reference),
                Optional.empty());
    }

    private CallListener counting() {
        return new CallListener() {
            @Override
            public void after(Call call, String outcome, Duration took) {
                operations.add(call.operation());
            }
        };
    }

    @Override
    public void close() {
        transport.close();
        vendor.close();
    }
}
