package hoist.simulators.halo.outgoing;

import hoist.simulators.halo.desk.TicketEvent;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * An outgoing webhook (Configuration, Integrations, Webhooks). Authentication is None or Basic; an
 * API key stands for a gateway between Halo and us that adds one.
 */
public record Webhook(
        UUID id,
        String name,
        URI payloadUrl,
        Authorisation authentication,
        Payload payload,
        Set<TicketEvent.What> events,
        Batching batching) {

    /** How much is sent. */
    public enum Payload {
        /** The object's key fields. */
        SMALL,
        /** The object with what it refers to. */
        FULL,
        /** Its id and the event's name (2.214.1 and newer). */
        EVENT_INFORMATION_ONLY
    }

    /**
     * Several events in one call, as an array.
     *
     * @param delay after the first event; zero sends each event alone
     * @param limit events in one call
     */
    public record Batching(Duration delay, int limit) {

        /** Each event alone. */
        public static Batching none() {
            return new Batching(Duration.ZERO, 1);
        }
    }

    public Webhook {
        events = Set.copyOf(events);
        if (authentication instanceof Authorisation.OAuth2) {
            throw new IllegalArgumentException("authentication of a webhook must be None, Basic or an API key");
        }
    }

    /** Every event alone, small payload, no authentication. */
    public static Webhook to(URI payloadUrl) {
        return new Webhook(
                UUID.randomUUID(),
                "Hoist",
                payloadUrl,
                new Authorisation.None(),
                Payload.SMALL,
                Set.of(TicketEvent.What.values()),
                Batching.none());
    }

    /** With user name and password. */
    public Webhook withBasic(String user, String password) {
        return new Webhook(id, name, payloadUrl, new Authorisation.Basic(user, password), payload, events, batching);
    }

    /** With a key in a header. */
    public Webhook withApiKey(String header, String value) {
        return new Webhook(id, name, payloadUrl, new Authorisation.ApiKey(header, value), payload, events, batching);
    }

    /** With another payload. */
    public Webhook with(Payload value) {
        return new Webhook(id, name, payloadUrl, authentication, value, events, batching);
    }

    /** For these events only. */
    public Webhook on(TicketEvent.What... values) {
        return new Webhook(id, name, payloadUrl, authentication, payload, Set.of(values), batching);
    }

    /** In batches. */
    public Webhook with(Batching value) {
        return new Webhook(id, name, payloadUrl, authentication, payload, events, value);
    }
}
