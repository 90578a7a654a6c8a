package hoist.cli.replay;

import hoist.cli.command.Commands;
import hoist.cli.command.Operator;
import hoist.cli.connection.Kafka;
import hoist.cli.failure.CliFailure;
import hoist.cli.failure.ExitCode;
import hoist.cli.output.Output;
import hoist.cli.topics.Place;
import hoist.cli.topics.Span;
import hoist.cli.topics.TopicReader;
import hoist.cli.topics.TopicRecord;
import hoist.schemas.Envelope;
import hoist.schemas.Topic;
import hoist.schemas.operator.RepeatEffect;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Gives the command to do an effect once more, and tells what came of it. */
record Again(Kafka kafka, TopicReader topics, Output output, Operator operator, Clock clock) {
    private static final Set<Topic> FACTS = EnumSet.of(Topic.TICKET_FACTS, Topic.DECISION_FACTS, Topic.JIT_FACTS);
    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final String ANNOUNCED = "Attempted";

    ExitCode give(AgainPlan plan, String why) {
        plan.refusal().ifPresent(reason -> {
            throw CliFailure.refused("Refused to repeat " + plan.effect() + " of " + plan.subject() + ": " + reason
                    + (reason.endsWith(".") ? "" : "."));
        });
        var tenant = plan.tenant().id().value();
        var began = clock.instant();
        RecordMetadata place;
        try (var commands = new Commands(kafka, operator, clock)) {
            place = commands.give(tenant, new RepeatEffect(plan.subject(), plan.effect()), why);
        }
        var command = commandAt(place);
        output.say("Commanded by " + operator.who() + " (" + place.topic() + "/" + place.partition() + "/"
                + place.offset() + ", event " + command + "): " + plan.effect() + " of " + plan.subject()
                + " once more, because: " + why);
        return outcome(command, tenant, began);
    }

    private String commandAt(RecordMetadata place) {
        return topics.fetch(Set.of(new Place(place.topic(), place.partition(), place.offset()))).stream()
                .flatMap(record -> record.envelope().stream())
                .map(Envelope::eventId)
                .findFirst()
                .orElse("");
    }

    private ExitCode outcome(String command, String tenant, Instant began) {
        var until = System.nanoTime() + AT_MOST.toNanos();
        try (var progress = output.progress("Waiting for the worker")) {
            while (System.nanoTime() < until) {
                var facts = facts(command, tenant, began);
                var last = facts.stream().filter(fact -> !isAnnouncement(fact)).findFirst();
                if (last.isPresent()) {
                    return told(last.get(), facts.stream().anyMatch(Again::isAnnouncement));
                }
                progress.at(
                        AT_MOST.toSeconds() - TimeUnit.NANOSECONDS.toSeconds(until - System.nanoTime()),
                        AT_MOST.toSeconds());
                TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
            }
        } catch (InterruptedException e) {
            throw Kafka.interrupted();
        }
        output.warn("No worker has told of it within " + AT_MOST.toSeconds()
                + " s: it is done when it can be; 'hoist stuck' and 'hoist timeline' show it.");
        return ExitCode.FOUND;
    }

    private ExitCode told(TopicRecord fact, boolean wasAnnounced) {
        output.say((wasAnnounced ? "Done: " : "Nothing was to be done, what it left behind is still there: ")
                + fact.envelope().map(Envelope::kind).orElse("") + " (" + fact.place() + ").");
        return wasAnnounced ? ExitCode.DONE : ExitCode.FOUND;
    }

    /** Those that name the command as their reason. */
    private List<TopicRecord> facts(String command, String tenant, Instant began) {
        var facts = new ArrayList<TopicRecord>();
        topics.read(Span.of(FACTS).of(Optional.of(tenant)).from(began), record -> {
            if (record.record()
                    .filter(value -> String.valueOf(value).contains(command))
                    .isPresent()) {
                facts.add(record);
            }
        });
        return facts;
    }

    private static boolean isAnnouncement(TopicRecord fact) {
        return fact.envelope()
                .map(Envelope::kind)
                .filter(kind -> kind.endsWith(ANNOUNCED))
                .isPresent();
    }
}
