package hoist.faults.checking;

import hoist.faults.load.AcceptedIds;
import hoist.faults.load.LifePlan;
import hoist.faults.load.LifeSoFar;
import hoist.quickstart.msp.SimulatedMsp;
import hoist.simulators.effects.Effect;
import hoist.simulators.halo.HaloTicket;
import hoist.simulators.halo.outgoing.Delivery;
import hoist.simulators.halo.outgoing.MethodOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One tenant's vendors, followed from the start of the run. */
final class AtTenant {
    private final SimulatedMsp msp;
    private final TenantHistory history;
    private long haloReadUpTo;
    private long idemeumReadUpTo;
    private long callsReadUpTo;
    private int deliveriesRead;
    private Instant lastEffectAt = Instant.EPOCH;
    private long haloMark;
    private long idemeumMark;

    AtTenant(SimulatedMsp msp) {
        this.msp = msp;
        this.history = new TenantHistory(msp.tenant());
    }

    TenantHistory history() {
        return history;
    }

    /** Reads what is new, and tells which events are promised by it. */
    List<Promised> read() {
        var halo = msp.halo().effects().effectsAfter(haloReadUpTo);
        var idemeum = msp.idemeum().effects().effectsAfter(idemeumReadUpTo);
        var calls = msp.idemeum().effects().callsAfter(callsReadUpTo);
        haloReadUpTo = halo.isEmpty() ? haloReadUpTo : halo.getLast().number();
        idemeumReadUpTo =
                idemeum.isEmpty() ? idemeumReadUpTo : idemeum.getLast().number();
        callsReadUpTo = calls.isEmpty() ? callsReadUpTo : calls.getLast().number();
        Stream.concat(halo.stream(), idemeum.stream())
                .map(Effect::at)
                .forEach(at -> lastEffectAt = at.isAfter(lastEffectAt) ? at : lastEffectAt);
        history.halo(halo);
        history.idemeum(idemeum);
        history.idemeumCalls(calls);
        var promised = new ArrayList<Promised>();
        idemeum.stream()
                .filter(effect -> effect.kind().equals("webhook.delivered"))
                .map(effect -> new Promised(
                        msp.tenant(),
                        effect.details().getOrDefault("type", ""),
                        effect.details().getOrDefault("id", "")))
                .forEach(promised::add);
        newDeliveries().forEach(promised::add);
        return promised;
    }

    private Stream<Promised> newDeliveries() {
        var all = msp.halo().webhooks().deliveries();
        var fresh = all.subList(deliveriesRead, all.size());
        deliveriesRead = all.size();
        return fresh.stream().flatMap(this::promised);
    }

    private Stream<Promised> promised(Delivery delivery) {
        return delivery.result() instanceof Delivery.Sent(MethodOutcome.Answered(int status, String body))
                        && status / 100 == 2
                ? AcceptedIds.in(body).stream().map(id -> new Promised(msp.tenant(), "Halo's webhook", id))
                : Stream.empty();
    }

    /** Webhooks of idemeum's that nobody has taken yet. */
    List<Finding> undelivered() {
        return msp.idemeum().webhooks().kept().stream()
                .map(webhook -> Finding.missing(
                        Invariant.I9, "tenant " + msp.tenant() + ": nobody takes idemeum's webhook " + webhook))
                .toList();
    }

    RequestEvidence of(LifeSoFar life, LifePlan.OfRequest plan) {
        var id = life.subject().orElse("");
        return new RequestEvidence(
                life,
                plan,
                history.atIdemeum(id),
                history.onTicketsOf(id),
                history.ticketOf(id).map(ticket -> seen(msp.halo().ticket(ticket))));
    }

    AccountEvidence of(LifeSoFar life, LifePlan.OfAccount plan, Instant now) {
        return new AccountEvidence(
                life,
                plan,
                history.atIdemeum(life.subject().orElse("")),
                history.onTickets(
                        life.handTickets().stream().map(String::valueOf).toList()),
                history.confirmedUpTo(),
                now);
    }

    private static TicketSeen seen(HaloTicket ticket) {
        return new TicketSeen(
                ticket.id(),
                ticket.closed() ? TicketSeen.Standing.CLOSED : TicketSeen.Standing.OPEN,
                ticket.closureNote(),
                ticket.agentEmail());
    }

    /** The number of the last effect at both vendors: nothing happened while it stays. */
    long lastEffects() {
        return haloReadUpTo + idemeumReadUpTo;
    }

    /** When something was last done at either vendor. */
    Instant lastEffectAt() {
        return lastEffectAt;
    }

    String tenant() {
        return msp.tenant();
    }

    /** Remembers this moment. */
    void mark() {
        haloMark = haloReadUpTo;
        idemeumMark = idemeumReadUpTo;
    }

    /** What was done at the vendors since then. */
    List<Done> sinceMark() {
        return Stream.concat(
                        done("HaloPSA", msp.halo().effects().effectsAfter(haloMark), history::lifeOf),
                        done("idemeum", msp.idemeum().effects().effectsAfter(idemeumMark), UnaryOperator.identity()))
                .toList();
    }

    private Stream<Done> done(String vendor, List<Effect> effects, UnaryOperator<String> lifeOf) {
        return effects.stream()
                .filter(effect -> !effect.kind().startsWith("webhook."))
                .map(effect -> new Done(msp.tenant(), vendor, effect, lifeOf.apply(effect.subject())));
    }

    /**
     * Something that a vendor did although nobody asked for it.
     *
     * @param life by what the life is known that it happened in
     */
    record Done(String tenant, String vendor, Effect effect, String life) {
        Finding finding() {
            return Finding.doubled(
                    Invariant.I8,
                    "tenant " + tenant + ": a replay made " + vendor + " do " + effect.kind() + " on "
                            + effect.subject());
        }
    }
}
