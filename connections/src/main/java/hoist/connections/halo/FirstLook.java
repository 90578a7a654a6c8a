package hoist.connections.halo;

import hoist.halo.Finding;
import hoist.halo.Halo;
import hoist.halo.HaloException;
import hoist.halo.HaloHttp;
import hoist.halo.HaloStartUpCheck;
import java.util.List;

/** A tenant's Halo before its first request. Its reads take permits like any others. */
public final class FirstLook {
    private final HaloHttp http;
    private final Halo remembering;

    FirstLook(HaloHttp http, Halo remembering) {
        this.http = http;
        this.remembering = remembering;
    }

    /** Fetches what the first request would wait for (token, names, clients), then says what an operator must put right. */
    public List<Finding> findings() {
        try {
            var _ = remembering.activeClients();
            var _ = remembering.ticketIds();
        } catch (HaloException e) {
            // The check finds the same, in an operator's words.
        }
        return new HaloStartUpCheck(http).findings();
    }
}
