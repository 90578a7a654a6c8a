package hoist.reconciler.testing;

import hoist.reconciler.LogPosition;
import hoist.reconciler.Pace;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import hoist.reconciler.attempt.Standing;
import hoist.reconciler.testing.LampAction.LookUp;
import hoist.reconciler.testing.LampAction.SwitchOn;
import hoist.schemas.Topic;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.elevation.ElevationRequested;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.RetryNow;
import hoist.schemas.ticket.TicketAttemptWithdrawn;
import hoist.schemas.ticket.TicketFact;
import hoist.schemas.ticket.TicketOpenAttempted;
import hoist.schemas.ticket.TicketOpened;
import hoist.schemas.ticket.TicketStuck;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The pure half of the toy worker: each lamp somebody wished for is switched on once. */
public final class Lamps implements Reconciliation<Lamp, LampAction> {
    /** A lamp this worker cannot fold. */
    public static final String BURST = "burst";

    /** A lamp whose fold overflows the stack. */
    public static final String ENDLESS = "endless";

    /** A lamp whose fold finds the heap full. */
    public static final String FILLS_THE_HEAP = "fills the heap";

    /** A lamp whose state no changelog takes. */
    public static final String HUGE = "huge";

    /** A lamp whose fold waits for {@link #THAW}. */
    public static final String FROZEN = "frozen";

    public static final Semaphore THAW = new Semaphore(0);

    /** Stands between the names of lamps in one wish. */
    private static final String SEVERAL = ",";

    /** How long somebody who only wants to look waits for the light. */
    private static final Duration GLANCE = Duration.ofMinutes(1);

    private static final Set<String> RETRIABLE = Set.of("no-bulb");

    @Override
    public String worker() {
        return "lamps";
    }

    @Override
    public Set<Topic> inputs() {
        return Set.of(Topic.ELEVATION_EVENTS, Topic.TICKET_FACTS, Topic.OPERATOR_COMMANDS);
    }

    @Override
    public Topic facts() {
        return Topic.TICKET_FACTS;
    }

    @Override
    public Class<Lamp> stateType() {
        return Lamp.class;
    }

    @Override
    public Optional<String> entryOf(SpecificRecord envelope) {
        return switch (envelope) {
            case ElevationEvent event -> Optional.of(event.getRequestId());
            case TicketFact fact -> Optional.of(fact.getRequestId());
            case OperatorCommand command
            when command.getBody() instanceof RetryNow retry -> Optional.of(retry.getSubject());
            case OperatorCommand other -> Optional.empty();
            default -> throw new IllegalArgumentException("not for lamps");
        };
    }

    /** A wish may be for several lamps. */
    @Override
    public Set<String> entriesOf(SpecificRecord envelope) {
        return entryOf(envelope).stream()
                .flatMap(lamps -> Stream.of(lamps.split(SEVERAL, -1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Lamp fold(@Nullable Lamp before, SpecificRecord envelope, LogPosition position) {
        var lamp = before == null ? Lamp.UNKNOWN : before;
        return switch (envelope) {
            case ElevationEvent event -> wished(lamp, event);
            case TicketFact fact -> told(lamp, fact, position);
            default -> lamp.stuck(null);
        };
    }

    private static Lamp wished(Lamp lamp, ElevationEvent event) {
        var name = event.getRequestId();
        if (name.endsWith(BURST)) {
            throw new AssertionError("a defect of the worker");
        } else if (name.endsWith(ENDLESS)) {
            return endless(lamp);
        } else if (name.endsWith(FILLS_THE_HEAP)) {
            throw new OutOfMemoryError("Java heap space");
        } else if (name.endsWith(FROZEN)) {
            THAW.acquireUninterruptibly();
        } else if (name.endsWith(HUGE)) {
            return lamp.stuck("x".repeat(5_000_000));
        }
        return switch (event.getBody()) {
            case ElevationRequested wish ->
                lamp.wanted(
                        event.getReceivedAt(), Urgency.valueOf(wish.getReason()), Pace.valueOf(wish.getDeviceName()));
            default -> lamp;
        };
    }

    @SuppressWarnings("InfiniteRecursion") // that is the defect
    private static Lamp endless(Lamp lamp) {
        return endless(lamp.stuck(null));
    }

    private static Lamp told(Lamp lamp, TicketFact fact, LogPosition position) {
        return switch (fact.getBody()) {
            case TicketOpenAttempted attempted ->
                lamp.with(lamp.attempts().announced(attempted.getAttempt(), position.offset()));
            case TicketAttemptWithdrawn withdrawn -> lamp.with(lamp.attempts().withdrawn(withdrawn.getAttemptId()));
            case TicketOpened opened -> lamp.lit(fact.getReceivedAt());
            case TicketStuck stuck -> lamp.stuck(stuck.getReason());
            default -> throw new IllegalArgumentException("no such fact of a lamp");
        };
    }

    @Override
    public Step<LampAction> next(Situation<Lamp> situation) {
        var lamp = situation.state();
        if (lamp.litAt() != null) {
            return new Step.Settled<>(lamp.litAt());
        }
        if (lamp.wantedSince() == null) {
            return new Step.Waiting<>();
        }
        if (lamp.urgency() == Urgency.LOOK_UP && lamp.wantedSince().plus(GLANCE).isBefore(situation.now())) {
            return new Step.Stuck<>("too-late", "", lamp.wantedSince(), Optional.empty());
        }
        if (lamp.stuck() != null) {
            return new Step.Stuck<>(lamp.stuck(), "", lamp.wantedSince(), again(lamp.stuck(), situation.now()));
        }
        return switch (lamp.attempts().standing(situation.now())) {
            case Standing.Free free -> act(lamp, new SwitchOn(free));
            case Standing.Leased leased -> new Step.LookAgain<>(leased.until());
            case Standing.InDoubt doubt -> act(lamp, new LookUp(doubt));
        };
    }

    private static Optional<Instant> again(String reason, Instant now) {
        return RETRIABLE.contains(reason) ? Optional.of(now.plus(Duration.ofMinutes(1))) : Optional.empty();
    }

    private static Step<LampAction> act(Lamp lamp, LampAction action) {
        return new Step.Act<>(action, lamp.urgency(), lamp.pace(), lamp.wantedSince());
    }

    @Override
    public SpecificRecord fact(String eventId, String tenant, String entry, Instant at, SpecificRecord body) {
        return LampRecords.fact(eventId, tenant, entry, at, body);
    }

    @Override
    public SpecificRecord withdrawn(String attemptId, String reason) {
        return new TicketAttemptWithdrawn(attemptId, reason);
    }
}
