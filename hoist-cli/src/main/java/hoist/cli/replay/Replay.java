package hoist.cli.replay;

import hoist.cli.command.Operator;
import hoist.cli.connection.Connection;
import hoist.cli.connection.Kafka;
import hoist.cli.deadletters.Letters;
import hoist.cli.failure.CliFailure;
import hoist.cli.failure.ExitCode;
import hoist.cli.ledger.Ledgers;
import hoist.cli.output.Column;
import hoist.cli.output.Output;
import hoist.cli.output.Table;
import hoist.cli.topics.TopicReader;
import hoist.cli.topics.TopicRecord;
import hoist.cli.workers.Behind;
import hoist.cli.workers.Workers;
import hoist.schemas.operator.RepeatableEffect;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hoist replay}. */
@Command(
        name = "replay",
        description = {
            "Show what replaying events would do, a row per event; with --go, replay them.",
            "What was done is never done again: the workers' ledgers guard it. --again has one named effect done once more",
            "on purpose. Exits 1 for what was refused, or when a worker did not read it in time."
        },
        mixinStandardHelpOptions = true)
public final class Replay implements Callable<ExitCode> {
    private static final Duration LEAST_WAIT = Duration.ofSeconds(60);
    private static final Duration WAIT_PER_THOUSAND = Duration.ofSeconds(10);
    /** Between reading an event and announcing a call lies a lane's turn. */
    private static final Duration TURN = Duration.ofSeconds(2);

    private static final Table<Planned> TABLE = Table.of(
            Column.of("event", Planned::where),
            Column.of("receivedAt", Planned::receivedAt),
            Column.of("tenant", Planned::tenant),
            Column.of("kind", Planned::kind),
            Column.of("subject", Planned::subject),
            Column.of("verdict", Planned::verdict),
            Column.jsonOnly("effect", planned -> planned.effect().name()));

    @Mixin
    private final Choice choice = new Choice();

    @Option(
            names = "--go",
            description = "Replay them, wait until the workers have read them, and say what came of it.")
    private boolean go;

    @Option(
            names = "--again",
            paramLabel = "EFFECT",
            description =
                    "Do one effect once more on purpose: ${COMPLETION-CANDIDATES}; needs --subject or --request, and --why.")
    private @Nullable RepeatableEffect again;

    @Option(
            names = "--subject",
            paramLabel = "CUSTOMER/TECHNICIAN",
            description = "Whose accounts, for --again DISABLE_ACCOUNTS.")
    private @Nullable String subject;

    @Option(names = "--why", paramLabel = "TEXT", description = "Why, for the audit trail; --again needs it.")
    private @Nullable String why;

    @Mixin
    private final Workers workers = new Workers();

    @Mixin
    private final Connection connection = new Connection();

    @Mixin
    private final Operator operator = new Operator();

    @Mixin
    private final Output output = new Output();

    private final Clock clock = Clock.systemUTC();

    private final AtomicInteger copies = new AtomicInteger();
    private final AtomicInteger unreadable = new AtomicInteger();

    @Override
    public ExitCode call() {
        if (again != null) {
            return again(again);
        }
        choice.requireGiven();
        try (var kafka = connection.open();
                var topics = new TopicReader(kafka, output, clock)) {
            kafka.requireRegistry();
            var ledgers =
                    Ledgers.read(topics, choice.tenant(), connection.tenants().asServicesHaveThem(), clock);
            var plan = new Plan(ledgers, clock.instant());
            return go ? replay(kafka, topics, plan) : show(events(topics, plan));
        }
    }

    private ExitCode again(RepeatableEffect effect) {
        var about = choice.request().orElse(subject);
        if (about == null || why == null || why.isBlank() || effect == RepeatableEffect.OTHER) {
            throw CliFailure.usage("--again names one effect and needs --request ID (or --subject CUSTOMER/TECHNICIAN"
                    + " for DISABLE_ACCOUNTS) and --why TEXT.");
        }
        try (var kafka = connection.open();
                var topics = new TopicReader(kafka, output, clock)) {
            var tenants = connection.tenants();
            var tenant = choice.tenant(tenants);
            var ledgers = Ledgers.read(topics, Optional.of(tenant.id().value()), tenants.asServicesHaveThem(), clock);
            return new Again(kafka, topics, workers, output, operator, clock)
                    .give(new AgainPlan(tenant, about, effect, ledgers, clock.instant()), why);
        }
    }

    private List<Planned> events(TopicReader topics, Plan plan) {
        var letter = choice.deadLetter();
        if (letter.isPresent()) {
            return List.of(plan.of(inLetter(letter.get(), topics)));
        }
        var events = new ArrayList<Planned>();
        chosen(topics, record -> events.add(plan.of(record)));
        return events;
    }

    /** Hands over those that are meant; copies of earlier replays say nothing that the events themselves do not. */
    private void chosen(TopicReader topics, Consumer<TopicRecord> each) {
        topics.read(choice.span(), record -> {
            if (!choice.includes(record)) {
                return;
            }
            if (choice.isLeftOut(record)) {
                copies.incrementAndGet();
            } else {
                each.accept(record);
            }
        });
    }

    private String leftOut() {
        var copied = switch (copies.get()) {
            case 0 -> "";
            case 1 -> " Left out: 1 copy that an earlier replay wrote.";
            default -> " Left out: %,d copies that earlier replays wrote.".formatted(copies.get());
        };
        return unreadable.get() == 0
                ? copied
                : copied + " Left out: %,d that nobody can read (hoist dead-letters).".formatted(unreadable.get());
    }

    private TopicRecord inLetter(String name, TopicReader topics) {
        var letters = Letters.read(topics, Optional.empty());
        return topics.decoded(letters.originalOf(name));
    }

    private ExitCode show(List<Planned> events) {
        if (events.isEmpty() && copies.get() == 0 && choice.request().isPresent()) {
            throw CliFailure.refused("No event of request " + choice.request().get()
                    + " is in what was to be read: compare how it is spelt, or read more.");
        }
        output.rows(TABLE, events, "No event is chosen." + leftOut());
        if (!events.isEmpty()) {
            output.say(Summary.of(events) + leftOut() + " Nothing was replayed: --go does.");
        }
        return ExitCode.DONE;
    }

    private ExitCode replay(Kafka kafka, TopicReader topics, Plan plan) {
        choice.deadLetter().ifPresent(name -> {
            throw CliFailure.refused("A dead letter is replayed by 'hoist dead-letters put-back " + name
                    + "', which remembers that it was.");
        });
        var began = clock.instant();
        var before = topics.ends(Aftermath.facts(choice.tenant()));
        var written = write(kafka, topics, plan);
        output.say("Replayed %,d %s in %.1f s (%,d events/s)."
                        .formatted(
                                written.events(),
                                written.events() == 1 ? "event" : "events",
                                written.took().toMillis() / 1000.0,
                                written.eventsPerSecond())
                + leftOut());
        var atMost = LEAST_WAIT.plus(WAIT_PER_THOUSAND.multipliedBy(written.events() / 1000));
        var behind = workers.behind(kafka, output, written.ends(), atMost);
        if (!behind.isEmpty()) {
            output.forScripts(Replayed.TABLE, new Replayed(written, behind, Optional.empty()));
            output.warn(notRead(behind, atMost));
            return ExitCode.FOUND;
        }
        var readIn = Duration.between(began, clock.instant());
        pause();
        output.say("All workers have read them, %.1f s after the first was written (%,d events/s)."
                .formatted(
                        readIn.toMillis() / 1000.0,
                        Math.round(written.events() * 1000.0 / Math.max(1, readIn.toMillis()))));
        var aftermath = Aftermath.since(before, topics);
        output.forScripts(Replayed.TABLE, new Replayed(written, behind, Optional.of(aftermath)));
        output.say(aftermath.sentence());
        return ExitCode.DONE;
    }

    private Replayer.Written write(Kafka kafka, TopicReader topics, Plan plan) {
        try (var replayer = new Replayer(kafka, operator.who())) {
            chosen(topics, record -> {
                if (plan.of(record).effect() == Planned.Effect.UNREADABLE) {
                    unreadable.incrementAndGet();
                } else {
                    replayer.write(record);
                }
            });
            return replayer.finish();
        }
    }

    private static String notRead(List<Behind> behind, Duration atMost) {
        var waited = behind.stream().anyMatch(Behind::runs) ? " within " + atMost.toSeconds() + " s" : "";
        return "Not read" + waited + " by "
                + behind.stream().map(Behind::words).collect(Collectors.joining(", nor by "))
                + ". What was replayed is kept and is read when they can: 'hoist stuck' tells more.";
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(TURN.toNanos());
        } catch (InterruptedException e) {
            throw Kafka.interrupted();
        }
    }
}
