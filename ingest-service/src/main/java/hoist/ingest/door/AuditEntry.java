package hoist.ingest.door;

import jakarta.servlet.ServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a call for its audit line. It travels with the request; nothing in it is secret or a body's value. */
public final class AuditEntry {
    private static final String ATTRIBUTE = AuditEntry.class.getName();

    private @Nullable Caller caller;
    private @Nullable String presented;
    private @Nullable TokenFlaw flaw;
    private @Nullable String address;
    private List<String> eventIds = List.of();
    private int leftAside;

    private AuditEntry() {}

    /** The entry of this call. */
    public static AuditEntry of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof AuditEntry entry) {
            return entry;
        }
        AuditEntry entry = new AuditEntry();
        request.setAttribute(ATTRIBUTE, entry);
        return entry;
    }

    /** Events with these ids are in Kafka. */
    public void accepted(List<String> ids) {
        eventIds = List.copyOf(ids);
    }

    /** So many items of the body became no events. */
    public void leftAside(int items) {
        leftAside = items;
    }

    /** Somebody presented a credential of this name, right or wrong. */
    void presented(String credential) {
        presented = credential;
    }

    /** Somebody presented a bearer token with this wrong. */
    void flawed(TokenFlaw what) {
        flaw = what;
    }

    /** Nobody who is known called, from this address. */
    void stranger(String from) {
        address = from;
    }

    void recognised(Caller who) {
        caller = who;
    }

    @Nullable
    Caller caller() {
        return caller;
    }

    @Nullable
    String address() {
        return address;
    }

    @Nullable
    String presented() {
        return presented;
    }

    @Nullable
    TokenFlaw flaw() {
        return flaw;
    }

    List<String> eventIds() {
        return eventIds;
    }

    int leftAside() {
        return leftAside;
    }
}
