package hoist.faults.plant;

import hoist.faults.proxy.FaultProxy;
import java.util.Collections;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The links between the processes, by name: {@code broker-1} and so on, {@code registry}, {@code ingest} (shared by all
 * its instances), and of each MSP {@code halo/<tenant>} and {@code idemeum/<tenant>}.
 */
public final class Links {
    private final SequencedMap<String, FaultProxy> links;

    Links(SequencedMap<String, FaultProxy> links) {
        this.links = Collections.unmodifiableSequencedMap(links);
    }

    /**
     * The link of this name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public FaultProxy link(String name) {
        var link = links.get(name);
        if (link == null) {
            throw new IllegalArgumentException("there is no link " + name + " among " + links.keySet());
        }
        return link;
    }

    /** In the order in which they were made. */
    public Set<String> names() {
        return links.sequencedKeySet();
    }

    void close() {
        links.values().forEach(FaultProxy::close);
    }

    /** Heals all of them. */
    public void passAll() {
        links.values().forEach(FaultProxy::pass);
    }
}
