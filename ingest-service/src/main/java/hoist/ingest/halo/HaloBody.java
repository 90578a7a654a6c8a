package hoist.ingest.halo;

import hoist.schemas.halo.HaloTicketChanged;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads one object of Halo's ticket webhook, of any of its payload types (Halo guide 838, Webhooks): with the whole
 * {@code ticket} or a few of its fields, or event information only, where {@code object_id} is the ticket's id.
 */
final class HaloBody {
    /** What else Halo's notifications are about; their names say so, or name the ticket. */
    private static final Pattern OTHER_THING = Pattern.compile(
            "\\b(client|customer|site|user|asset|device|supplier|"
                    + "contract|invoice|quot(e|ation)|purchase order|sales order|item|article|subscription|software licen[cs]e)s?\\b");

    private HaloBody() {}

    static HaloItem read(JsonNode item) {
        if (!item.isObject()) {
            return new HaloItem.Unclear();
        }
        Optional<Long> told = Stream.of(
                        HaloValues.objectId(item.path("ticket"), "id"),
                        HaloValues.objectId(item.path("action"), "ticket_id"),
                        HaloValues.objectId(item, "ticket_id"))
                .flatMap(Optional::stream)
                .findFirst();
        if (told.isEmpty() && isAboutOtherThing(item)) {
            return new HaloItem.OtherThing();
        }
        return told.or(() -> HaloValues.objectId(item, "object_id"))
                .<HaloItem>map(ticketId -> change(ticketId, item))
                .orElseGet(HaloItem.Unclear::new);
    }

    private static boolean isAboutOtherThing(JsonNode item) {
        String event = HaloValues.words(item, "event").orElse("").toLowerCase(Locale.ROOT);
        if (item.path("ticket").isObject() || event.contains("ticket")) {
            return false;
        }
        return item.values().stream().anyMatch(JsonNode::isObject)
                || OTHER_THING.matcher(event).find();
    }

    /** The agent beside the ticket is who did it; the one in the ticket is whose ticket it is. */
    private static HaloItem.TicketChange change(long ticketId, JsonNode item) {
        JsonNode ticket = item.path("ticket");
        Optional<String> deliveryId = HaloValues.id(item, "id");
        return new HaloItem.TicketChange(
                ticketId,
                HaloValues.time(item, "timestamp"),
                deliveryId,
                new HaloTicketChanged(
                        HaloValues.words(item, "event").orElse(null),
                        deliveryId.orElse(null),
                        HaloValues.number(ticket, "status_id").orElse(null),
                        HaloValues.number(ticket, "agent_id").orElse(null),
                        HaloValues.number(ticket, "client_id").orElse(null),
                        HaloValues.truth(ticket, "hasbeenclosed").orElse(null)));
    }
}
