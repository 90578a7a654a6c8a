package hoist.cli.replay;

import hoist.cli.connection.TenantChoice;
import hoist.cli.connection.TenantsAtHand;
import hoist.cli.failure.CliFailure;
import hoist.cli.topics.Span;
import hoist.cli.topics.TopicRecord;
import hoist.schemas.Topic;
import hoist.schemas.elevation.ElevationEvent;
import hoist.tenants.Tenant;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which events are meant. */
final class Choice {
    /** What came from outside. Facts are results, and commands are orders: neither is replayed. */
    static final Set<Topic> EVENTS = EnumSet.of(Topic.ELEVATION_EVENTS, Topic.JIT_EVENTS, Topic.HALO_EVENTS);

    @Mixin
    private final TenantChoice tenant = new TenantChoice();

    @Option(names = "--request", paramLabel = "ID", description = "Events of this elevation request.")
    private @Nullable String request;

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "Events of this topic: elevation-events, jit-events or halo-events (default: all three).")
    private @Nullable String topic;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Written at this time or later, for example 2026-11-21T09:00:00Z.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Written before this time.")
    private @Nullable String to;

    @Option(
            names = "--dead-letter",
            paramLabel = "PARTITION:OFFSET",
            description = "The event in this dead letter, as 'hoist dead-letters' names it.")
    private @Nullable String deadLetter;

    @Option(
            names = "--with-copies",
            description = {
                "Also copies that earlier replays wrote, which are left out else:",
                "where the events themselves are older than their topic keeps."
            })
    private boolean withCopies;

    Optional<String> tenant() {
        return tenant.named();
    }

    /** Whose tenant, where it has to be one. */
    Tenant tenant(TenantsAtHand tenants) {
        return tenant.one(tenants);
    }

    Optional<String> request() {
        return Optional.ofNullable(request);
    }

    Optional<String> deadLetter() {
        return Optional.ofNullable(deadLetter);
    }

    /** Something must be said, so that nobody replays everything by an accident. */
    void requireGiven() {
        if (tenant().isEmpty()
                && request == null
                && topic == null
                && from == null
                && to == null
                && deadLetter == null) {
            throw CliFailure.usage("Say what to replay: --request, --tenant, --topic, --from, --to or --dead-letter.");
        }
    }

    /** Where the events stand. */
    Span span() {
        return Span.of(topics()).of(tenant()).from(time("--from", from)).to(time("--to", to));
    }

    /** Whether it is left out only because the event itself says the same. */
    boolean isLeftOut(TopicRecord record) {
        return !withCopies && record.replayedBy().isPresent();
    }

    boolean includes(TopicRecord record) {
        return request().map(id -> isOf(id, record)).orElse(true);
    }

    private static boolean isOf(String request, TopicRecord record) {
        return record.record()
                .filter(value -> value instanceof ElevationEvent event && request.equals(event.getRequestId()))
                .isPresent();
    }

    private Set<Topic> topics() {
        return topic == null ? EVENTS : Set.of(topic(topic));
    }

    private static Topic topic(String name) {
        var found = Topic.named(name)
                .orElseThrow(() -> CliFailure.usage("There is no topic " + name + ": events are in "
                        + List.copyOf(EVENTS).stream().map(Topic::topicName).collect(Collectors.joining(", ")) + "."));
        if (!EVENTS.contains(found)) {
            throw CliFailure.refused(
                    name
                            + (found == Topic.OPERATOR_COMMANDS
                                    ? " holds commands, which are not replayed: give the command again."
                                    : " holds facts, which are results and are never replayed: replay the events behind them."));
        }
        return found;
    }

    private static @Nullable Instant time(String option, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw CliFailure.usage(option + " " + text + " is no time: write it in UTC like 2026-11-21T09:00:00Z.");
        }
    }
}
