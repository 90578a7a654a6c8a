package hoist.ingest.halo;

import hoist.ingest.problem.Problem;
import hoist.ingest.problem.Refusal;
import hoist.schemas.halo.HaloEvent;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * What one call of Halo's webhook brought. Halo never sends it again, so what is about a ticket is taken whatever is
 * beside it.
 *
 * @param events of the items about tickets, in order
 * @param others items about something else
 * @param unclear items that could not be understood
 */
record HaloBatch(List<HaloEvent> events, int others, int unclear) {
    HaloBatch {
        events = List.copyOf(events);
    }

    int leftAside() {
        return others + unclear;
    }

    /** @throws Refusal 400 or 422 when no ticket is in it, and not because all of it is about something else */
    HaloBatch orRefuse() {
        if (leftAside() == 0 && events.isEmpty()) {
            throw refusal(HttpStatus.BAD_REQUEST, "There is nothing in the body.", "")
                    .refusal();
        }
        if (events.isEmpty() && unclear > 0) {
            throw refusal(HttpStatus.UNPROCESSABLE_CONTENT, "The body names no ticket.", "ticket.id")
                    .refusal();
        }
        return this;
    }

    private static Problem refusal(HttpStatus status, String reason, String field) {
        return Problem.of(
                        status,
                        reason,
                        "In Halo choose one of the webhook's own payload types: they have the ticket's id in ticket.id"
                                + " or object_id.")
                .at(field);
    }
}
