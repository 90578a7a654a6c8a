package hoist.simulators.idemeum.webhooks;

import hoist.simulators.effects.EffectLog;
import hoist.simulators.http.Body;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends every message to every target until it is taken with a 2xx, each on a thread of its own, so in no order.
 *
 * <p>While stopped nothing is sent and nothing forgotten. Each delivery is an effect {@code webhook.delivered} on the
 * request or grant, each lost one {@code webhook.lost}.
 */
public final class Webhooks {

    private static final Logger log = LoggerFactory.getLogger(Webhooks.class);

    private final Clock clock;
    private final RetryPace pace;
    private final EffectLog effects;
    private final Set<WebhookPost> undelivered = ConcurrentHashMap.newKeySet();
    private volatile List<WebhookTarget> targets;
    private volatile DeliveryMode mode = DeliveryMode.ONCE;
    private final Map<String, DeliveryMode> modes = new ConcurrentHashMap<>();
    private @Nullable Sending sending;

    public Webhooks(Clock clock, RetryPace pace, EffectLog effects, List<WebhookTarget> targets) {
        this.clock = clock;
        this.pace = pace;
        this.effects = effects;
        this.targets = List.copyOf(targets);
    }

    /** Where messages published from now on go, instead of where they went before. */
    public void sendTo(List<WebhookTarget> value) {
        targets = List.copyOf(value);
    }

    /** What becomes of messages published from now on, of all types. */
    public void deliver(DeliveryMode value) {
        modes.clear();
        mode = value;
    }

    /**
     * What becomes of messages of one type, for example {@code jit.ended}, or of one kind, for example {@code jit},
     * published from now on. A type counts before its kind, both before what holds for all.
     */
    public void deliver(String typeOrKind, DeliveryMode value) {
        modes.put(typeOrKind, value);
    }

    /** What becomes of messages published now. */
    public DeliveryMode mode() {
        return mode;
    }

    /** How many deliveries are still being tried. */
    public int undelivered() {
        return undelivered.size();
    }

    /** The deliveries that are still being tried. */
    public Set<UndeliveredWebhook> kept() {
        return undelivered.stream().map(UndeliveredWebhook::of).collect(Collectors.toUnmodifiableSet());
    }

    /** Goes on trying what an earlier run could not deliver; whoever is no target any more is not told. */
    public synchronized void continueWith(Set<UndeliveredWebhook> earlier) {
        for (UndeliveredWebhook webhook : earlier) {
            targets.stream()
                    .filter(target -> target.base().equals(webhook.target()))
                    .findFirst()
                    .ifPresentOrElse(
                            target -> post(webhook.to(target)),
                            () -> log.info("{} is given up: {} is no target any more", webhook, webhook.target()));
        }
    }

    /** Tells everyone, in the background. */
    public synchronized void publish(String path, String type, String subject, byte[] body) {
        WebhookMessage message = new WebhookMessage(
                "msg_" + UUID.randomUUID().toString().replace("-", ""), path, type, subject, Body.of(body));
        for (WebhookTarget target : targets) {
            switch (modeOf(type)) {
                case ONCE -> post(new WebhookPost(message, target, 1));
                case TWICE -> {
                    post(new WebhookPost(message, target, 1));
                    post(new WebhookPost(message, target, 2));
                }
                case LOST -> effects.effect("webhook.lost", subject, Map.of("id", message.id(), "type", type));
            }
        }
    }

    /** Starts, or goes on with what is undelivered. */
    public synchronized void start() {
        if (sending == null) {
            sending = Sending.open();
            undelivered.forEach(this::submit);
        }
    }

    /** Breaks off every attempt under way. */
    public synchronized void stop() {
        if (sending != null) {
            sending.close();
            sending = null;
        }
    }

    private DeliveryMode modeOf(String type) {
        DeliveryMode ofKind = modes.getOrDefault(type.substring(0, type.indexOf('.')), mode);
        return modes.getOrDefault(type, ofKind);
    }

    private void post(WebhookPost post) {
        undelivered.add(post);
        submit(post);
    }

    private void submit(WebhookPost post) {
        Sending current = sending;
        if (current != null) {
            current.threads().execute(() -> send(post, current.client()));
        }
    }

    private void send(WebhookPost post, HttpClient client) {
        try {
            for (int attempts = 1; undelivered.contains(post); attempts++) {
                switch (post.attempt(client, clock.instant())) {
                    case WebhookPost.Attempt.Delivered ignored -> delivered(post, attempts);
                    case WebhookPost.Attempt.Failed failed -> {
                        log.info(
                                "{} to {} {}, attempt {}",
                                post.message().type(),
                                post.target().base(),
                                failed.reason(),
                                attempts);
                        Thread.sleep(pace.after(attempts, failed.retryAfter()));
                    }
                }
            }
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
    }

    private void delivered(WebhookPost post, int attempts) {
        undelivered.remove(post);
        WebhookMessage message = post.message();
        effects.effect(
                "webhook.delivered",
                message.subject(),
                Map.of(
                        "id", message.id(),
                        "type", message.type(),
                        "target", post.target().base().toString(),
                        "attempts", String.valueOf(attempts)));
    }

    private record Sending(ExecutorService threads, HttpClient client) {
        static Sending open() {
            return new Sending(
                    Executors.newVirtualThreadPerTaskExecutor(),
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .followRedirects(HttpClient.Redirect.NEVER)
                            .build());
        }

        void close() {
            threads.shutdownNow();
            client.shutdownNow();
        }
    }
}
