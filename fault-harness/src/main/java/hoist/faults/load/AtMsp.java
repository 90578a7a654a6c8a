package hoist.faults.load;

import hoist.quickstart.msp.SimulatedMsp;
import hoist.simulators.idemeum.AfterGrantedTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Clock;

/** What the people of one MSP act with. */
record AtMsp(
        SimulatedMsp msp,
        RequestTickets tickets,
        Ingest ingest,
        SignedCalls producer,
        Waiting waiting,
        LoadSettings settings) {

    static AtMsp of(SimulatedMsp msp, URI address, HttpClient client, Book book, LoadSettings settings) {
        var waiting = new Waiting(settings.patience());
        var ingest = new Ingest(address, msp.tenant(), client, book, Clock.systemUTC());
        return new AtMsp(
                msp,
                new RequestTickets(msp.halo().effects()),
                ingest,
                SignedCalls.of(ingest, webhookSecret(msp), waiting, settings),
                waiting,
                settings);
    }

    /** Whether an account goes off is Hoist's doing alone: idemeum's own timer does not help. */
    void leaveAccountsToHoist() {
        msp.idemeum().afterGrantedTime(AfterGrantedTime.STAYS_ON);
    }

    /** What idemeum signs with; it lies beside the key of Halo's integration. */
    private static String webhookSecret(SimulatedMsp msp) {
        var file = msp.haloApiKeyFile().resolveSibling("webhook");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
