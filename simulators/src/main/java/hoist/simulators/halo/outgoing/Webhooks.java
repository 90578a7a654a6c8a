package hoist.simulators.halo.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;

import hoist.simulators.effects.EffectLog;
import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.TicketEvent;
import hoist.simulators.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The webhooks and their delivery log. Each event is sent once, in order, whatever comes back. */
public final class Webhooks implements AutoCloseable {

    private final Desk desk;
    private final EffectLog effects;
    private final OutgoingCalls calls;
    private final WebhookPayloads payloads;
    private final List<Webhook> hooks = new CopyOnWriteArrayList<>();
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final Map<Webhook, List<Map<String, Object>>> waiting = new LinkedHashMap<>();
    private final Set<Integer> silenced = ConcurrentHashMap.newKeySet();
    private final AtomicInteger toLose = new AtomicInteger();
    private final AtomicInteger copies = new AtomicInteger(1);
    private final ScheduledExecutorService queue = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("halo-webhooks").factory());

    /** No webhooks yet. */
    public Webhooks(Desk desk, EffectLog effects, OutgoingCalls calls) {
        this.desk = desk;
        this.effects = effects;
        this.calls = calls;
        this.payloads = new WebhookPayloads(desk);
        desk.changes().tell(this::heard);
    }

    /** Adds a webhook. */
    public void add(Webhook webhook) {
        hooks.add(webhook);
    }

    /** Removes all webhooks. */
    public void clear() {
        hooks.clear();
    }

    /** The next delivery never leaves. */
    public void loseNextDelivery() {
        loseNextDeliveries(1);
    }

    /** So many more deliveries never leave. */
    public void loseNextDeliveries(int deliveriesToLose) {
        toLose.addAndGet(deliveriesToLose);
    }

    /** From now on nothing that happens to this ticket is told to anybody; what happened before still is. */
    public void loseDeliveriesAbout(int ticketId) {
        silenced.add(ticketId);
    }

    /** The next delivery that leaves is sent so many times in all, the same to the letter. */
    public void sendNextDelivery(int times) {
        if (times < 1) {
            throw new IllegalArgumentException("times is " + times + "; it must be at least 1");
        }
        copies.set(times);
    }

    /** The webhooks. */
    public List<Webhook> all() {
        return List.copyOf(hooks);
    }

    /** Everything sent or lost so far. */
    public List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** A person sends an entry of the log once more. */
    public void sendAgain(Delivery delivery) {
        queue.execute(() -> send(delivery.webhook(), delivery.ids(), delivery.body()));
    }

    private void heard(TicketEvent event) {
        if (silenced.contains(event.ticket().id())) {
            return;
        }
        hooks.stream()
                .filter(hook -> hook.events().contains(event.what()))
                .forEach(hook -> queue.execute(() -> take(hook, payloads.of(hook, event))));
    }

    private void take(Webhook hook, Map<String, Object> payload) {
        if (hook.batching().delay().isZero()) {
            deliver(hook, List.of(payload), payload);
            return;
        }
        List<Map<String, Object>> batch = waiting.computeIfAbsent(hook, key -> new ArrayList<>());
        batch.add(payload);
        if (batch.size() >= hook.batching().limit()) {
            flush(hook);
        } else if (batch.size() == 1) {
            var _ = queue.schedule(() -> flush(hook), hook.batching().delay().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void flush(Webhook hook) {
        List<Map<String, Object>> batch = waiting.remove(hook);
        if (batch != null) {
            deliver(hook, batch, batch);
        }
    }

    private void deliver(Webhook hook, List<Map<String, Object>> payloadList, Object body) {
        List<String> ids = payloadList.stream()
                .map(payload -> String.valueOf(payload.get("id")))
                .toList();
        String json = new String(Json.bytes(body), UTF_8);
        if (toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            log(hook, ids, json, new Delivery.Lost(), "webhook.lost");
        } else {
            for (int left = copies.getAndSet(1); left > 0; left--) {
                send(hook, ids, json);
            }
        }
    }

    private void send(Webhook hook, List<String> ids, String json) {
        MethodOutcome outcome = calls.post(hook.payloadUrl(), hook.authentication(), json);
        log(hook, ids, json, new Delivery.Sent(outcome), "webhook.sent");
    }

    private void log(Webhook hook, List<String> ids, String json, Delivery.Result result, String effect) {
        deliveries.add(new Delivery(desk.now(), hook, ids, json, result));
        effects.effect(effect, hook.name(), Map.of("events", "" + ids.size()));
    }

    @Override
    public void close() {
        queue.shutdownNow();
    }
}
