package hoist.cli.replay;

import hoist.cli.command.Commands;
import hoist.cli.command.Operator;
import hoist.cli.connection.Kafka;
import hoist.cli.failure.CliFailure;
import hoist.cli.failure.ExitCode;
import hoist.cli.output.Output;
import hoist.cli.topics.Ends;
import hoist.cli.topics.Place;
import hoist.cli.topics.TopicReader;
import hoist.cli.topics.TopicRecord;
import hoist.cli.workers.Workers;
import hoist.schemas.Envelope;
import hoist.schemas.operator.RepeatEffect;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Gives the command to do an effect once more, and tells what came of it. */
record Again(Kafka kafka, TopicReader topics, Workers workers, Output output, Operator operator, Clock clock) {
    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    ExitCode give(AgainPlan plan, String why) {
        plan.refusal().ifPresent(reason -> {
            throw CliFailure.refused("Refused to repeat " + plan.effect() + " of " + plan.subject() + ": " + reason
                    + (reason.endsWith(".") ? "" : "."));
        });
        var tenant = plan.tenant().id().value();
        var before = topics.ends(Aftermath.facts(Optional.of(tenant)));
        var place = command(plan, tenant, why);
        var command = commandAt(place);
        output.say("Commanded by " + operator.who() + " (" + place + ", event " + command + "): " + plan.effect()
                + " of " + plan.subject() + " once more, because: " + why);
        var answer = answer(command, plan, before);
        output.forScripts(Repetition.TABLE, new Repetition(tenant, plan.subject(), plan.effect(), why, place, answer));
        answer.ifPresent(told -> output.say(told.sentence()));
        return answer.filter(told -> told.came() == Answer.Outcome.DONE).isPresent() ? ExitCode.DONE : ExitCode.FOUND;
    }

    private Place command(AgainPlan plan, String tenant, String why) {
        try (var commands = new Commands(kafka, operator, clock)) {
            var written = commands.give(tenant, new RepeatEffect(plan.subject(), plan.effect()), why);
            return new Place(written.topic(), written.partition(), written.offset());
        }
    }

    private String commandAt(Place place) {
        return topics.fetch(Set.of(place)).stream()
                .flatMap(record -> record.envelope().stream())
                .map(Envelope::eventId)
                .findFirst()
                .orElse("");
    }

    /** Waits for a worker's word, but not for a worker that does not run. */
    private Optional<Answer> answer(String command, AgainPlan plan, Ends before) {
        var until = System.nanoTime() + AT_MOST.toNanos();
        try (var progress = output.progress("Waiting for " + plan.worker())) {
            while (System.nanoTime() < until) {
                var answer = Answer.in(facts(command, before));
                if (answer.isPresent()) {
                    return answer;
                }
                var reading = workers.look(plan.worker(), kafka, topics);
                if (!reading.runs()) {
                    output.warn("Nothing is done yet: "
                            + reading.trouble(clock.instant()).orElse(reading.isDown()));
                    return Optional.empty();
                }
                progress.at(
                        AT_MOST.toSeconds() - TimeUnit.NANOSECONDS.toSeconds(until - System.nanoTime()),
                        AT_MOST.toSeconds());
                TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
            }
        } catch (InterruptedException e) {
            throw Kafka.interrupted();
        }
        output.warn(plan.worker() + " has not told of it within " + AT_MOST.toSeconds()
                + " s: it is done when it can be; 'hoist stuck' and 'hoist timeline' show it.");
        return Optional.empty();
    }

    /** Those that name the command as their reason. */
    private List<TopicRecord> facts(String command, Ends before) {
        var facts = new ArrayList<TopicRecord>();
        topics.readSince(before, record -> {
            if (record.record()
                    .filter(value -> String.valueOf(value).contains(command))
                    .isPresent()) {
                facts.add(record);
            }
        });
        return facts;
    }
}
