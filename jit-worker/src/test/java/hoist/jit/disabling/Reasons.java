package hoist.jit.disabling;

import hoist.schemas.Envelope;
import hoist.schemas.Topic;
import hoist.schemas.jit.JitAccountEnded;
import hoist.schemas.jit.JitAccountGranted;
import hoist.schemas.jit.JitDisableRequested;
import hoist.schemas.jit.JitDisabled;
import hoist.schemas.jit.TechnicianLeft;
import hoist.schemas.jit.TechnicianTicketClosed;
import hoist.schemas.operator.RepeatEffect;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules once more, straight from the records an instance has read: whether there is any reason for a call. */
record Reasons(ModelWorker worker, Instant now) {
    boolean areThere() {
        var answered = new HashSet<String>();
        var off = new HashSet<String>();
        bodies(Topic.JIT_FACTS, JitDisabled.class).forEach(fact -> {
            answered.add(fact.getBecause());
            answered.addAll(fact.getAlsoBecause());
            off.addAll(fact.getGrantIds());
        });
        bodies(Topic.JIT_EVENTS, JitAccountEnded.class).forEach(event -> off.add(event.getGrantId()));
        return isAsked(answered) || live(off).anyMatch(this::mustBeOff);
    }

    private boolean isAsked(Set<String> answered) {
        return Stream.concat(records(Topic.JIT_EVENTS), records(Topic.OPERATOR_COMMANDS))
                .filter(at -> at.body() instanceof JitDisableRequested || at.body() instanceof RepeatEffect)
                .anyMatch(at -> !answered.contains(at.eventId()));
    }

    private Stream<ModelAccounts.Account> live(Set<String> off) {
        var granted = bodies(Topic.JIT_EVENTS, JitAccountGranted.class)
                .map(JitAccountGranted::getGrantId)
                .toList();
        return worker.world().accounts.all.stream()
                .filter(account -> granted.contains(account.id) && !off.contains(account.id));
    }

    /** A close told with another ticket open is none, also when it is told again without. */
    boolean mustBeOff(ModelAccounts.Account account) {
        return !now.isBefore(account.end())
                || hasLeft(account)
                || lastCloses().anyMatch(at -> !at.isBefore(account.givenAt));
    }

    private boolean hasLeft(ModelAccounts.Account account) {
        return records(Topic.JIT_EVENTS)
                .filter(at -> at.body() instanceof TechnicianLeft)
                .anyMatch(at -> !at.receivedAt().isBefore(account.givenAt));
    }

    /** Up to when accounts were given that those concern that left no ticket open. */
    private Stream<Instant> lastCloses() {
        var seen = new HashSet<Instant>();
        return bodies(Topic.JIT_FACTS, TechnicianTicketClosed.class)
                .filter(close -> seen.add(close.getClosedAt()))
                .filter(close -> close.getOpenTicketIds().isEmpty())
                .map(close -> Stream.of(
                                close.getNoticedAt(), close.getClosedAt().plus(Duration.ofDays(1)))
                        .min(Instant::compareTo)
                        .orElseThrow());
    }

    private <T> Stream<T> bodies(Topic topic, Class<T> kind) {
        return records(topic).map(Envelope::body).filter(kind::isInstance).map(kind::cast);
    }

    private Stream<Envelope> records(Topic topic) {
        return List.copyOf(worker.known(topic)).stream().map(Envelope::of);
    }
}
