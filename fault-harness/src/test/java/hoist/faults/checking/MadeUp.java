package hoist.faults.checking;

import hoist.faults.load.AcceptedClick;
import hoist.faults.load.ElevationCourse;
import hoist.faults.load.JitCourse;
import hoist.faults.load.LifePlan;
import hoist.faults.load.LifePlans;
import hoist.faults.load.LifeSoFar;
import hoist.faults.load.Progress;
import hoist.simulators.effects.Effect;
import hoist.simulators.halo.HaloSimulator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** Lives and effects that nobody lived, for rules to judge. */
final class MadeUp {
    static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    static final String TENANT = "msp-1";
    static final String REQUEST = "request-1";
    static final String GRANT = "grant-1";
    static final String REFERENCE = "HST-ABCDEFGHIJ-ABCDEF";

    private final List<Effect> effects = new ArrayList<>();
    private long number;

    /** A second later than the one before. */
    MadeUp did(String kind, String subject, Map<String, String> details) {
        number++;
        effects.add(new Effect(number, START.plusSeconds(number), kind, subject, details));
        return this;
    }

    MadeUp did(String kind, String subject) {
        return did(kind, subject, Map.of());
    }

    MadeUp created(String ticket) {
        return did("ticket.created", ticket, Map.of(HaloSimulator.REQUEST_FIELD, REQUEST));
    }

    /** Hoist closes it and says how the request ended. */
    MadeUp closed(String ticket, String words) {
        return did("ticket.updated", ticket, Map.of("closure_note", words + "\nReference: " + REFERENCE))
                .did("ticket.closed", ticket);
    }

    MadeUp noted(String ticket, String note) {
        return did("action.created", ticket, Map.of("note", note));
    }

    MadeUp told(String type) {
        return did("webhook.delivered", REQUEST, Map.of("type", type, "id", "msg-" + number));
    }

    List<Effect> effects() {
        return List.copyOf(effects);
    }

    /** The first plan of this kind. */
    static LifePlan.OfRequest plan(ElevationCourse course) {
        return LongStream.range(0, 10_000)
                .mapToObj(new LifePlans(1, 1)::plan)
                .filter(plan -> plan instanceof LifePlan.OfRequest of && of.course() == course)
                .map(LifePlan.OfRequest.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The first plan of this kind. */
    static LifePlan.OfAccount plan(JitCourse course) {
        return LongStream.range(0, 10_000)
                .mapToObj(new LifePlans(1, 1)::plan)
                .filter(plan -> plan instanceof LifePlan.OfAccount of && of.course() == course)
                .map(LifePlan.OfAccount.class::cast)
                .findFirst()
                .orElseThrow();
    }

    static RequestEvidence request(
            ElevationCourse course, MadeUp idemeum, MadeUp halo, Optional<TicketSeen> ticket, AcceptedClick... clicks) {
        var plan = plan(course);
        var life = new LifeSoFar(
                TENANT, plan, new Progress.Lived(), Optional.of(REQUEST), List.of(), Optional.empty(), List.of(clicks));
        return new RequestEvidence(life, plan, idemeum.effects(), halo.effects(), ticket);
    }

    static AccountEvidence account(
            JitCourse course, MadeUp idemeum, MadeUp halo, Optional<Instant> causeAt, long confirmedUpTo) {
        var plan = plan(course);
        var life = new LifeSoFar(
                TENANT, plan, new Progress.Lived(), Optional.of(GRANT), List.of(1, 2), causeAt, List.of());
        return new AccountEvidence(
                life, plan, idemeum.effects(), halo.effects(), confirmedUpTo, START.plusSeconds(1000));
    }
}
