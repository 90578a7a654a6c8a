package hoist.simulators.idemeum.webhooks;

import hoist.simulators.idemeum.webhooks.WebhookAuthentication.ApiKey;
import hoist.simulators.idemeum.webhooks.WebhookAuthentication.StandardWebhooks;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** One message on its way to one target. */
record WebhookPost(WebhookMessage message, WebhookTarget target, int copy) {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(10);

    /** How an attempt ended. */
    sealed interface Attempt {
        record Delivered() implements Attempt {}

        /** What went wrong, and how long the receiver asked to be left alone. */
        record Failed(String reason, Duration retryAfter) implements Attempt {}
    }

    Attempt attempt(HttpClient client, Instant now) throws InterruptedException {
        try {
            HttpResponse<Void> answer = client.send(request(now), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() / 100 == 2) {
                return new Attempt.Delivered();
            }
            return new Attempt.Failed("answered " + answer.statusCode(), retryAfter(answer));
        } catch (IOException e) {
            return new Attempt.Failed(e.getClass().getSimpleName(), Duration.ZERO);
        }
    }

    private HttpRequest request(Instant now) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.at(message.path()))
                .timeout(TIME_LIMIT)
                .header("Content-Type", "application/json")
                .header("webhook-id", message.id())
                .POST(HttpRequest.BodyPublishers.ofByteArray(message.body().bytes()));
        switch (target.authentication()) {
            case ApiKey apiKey -> request.header("X-Idemeum-Api-Key", apiKey.key());
            case StandardWebhooks signing ->
                request.header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                        .header("webhook-signature", WebhookSignature.of(signing, message.id(), now, message.body()));
        }
        return request.build();
    }

    /** Whole seconds only; a date or nonsense counts as nothing asked. */
    private static Duration retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
    }
}
