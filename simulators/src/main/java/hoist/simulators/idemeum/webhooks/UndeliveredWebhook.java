package hoist.simulators.idemeum.webhooks;

import hoist.simulators.http.Body;
import java.net.URI;

/**
 * A webhook that nobody took yet, as it is kept over a restart: without the secret it is signed with.
 *
 * @param id its {@code webhook-id}, the same after the restart
 * @param target the base address of who is to be told
 * @param copy 2 for the second of two
 */
public record UndeliveredWebhook(
        String id, String path, String type, String subject, String body, URI target, int copy) {

    static UndeliveredWebhook of(WebhookPost post) {
        WebhookMessage message = post.message();
        return new UndeliveredWebhook(
                message.id(),
                message.path(),
                message.type(),
                message.subject(),
                message.body().text(),
                post.target().base(),
                post.copy());
    }

    WebhookPost to(WebhookTarget known) {
        return new WebhookPost(new WebhookMessage(id, path, type, subject, Body.of(body)), known, copy);
    }

    /** Shows no body. */
    @Override
    public String toString() {
        return type + " " + id + " to " + target;
    }
}
