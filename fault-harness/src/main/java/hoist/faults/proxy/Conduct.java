package hoist.faults.proxy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** How one link behaves now: shared by all its connections, changed while they run. */
final class Conduct {
    private final List<Strikes> strikes = new CopyOnWriteArrayList<>();
    private final AtomicInteger struck = new AtomicInteger();
    private Behaviour behaviour = new Behaviour.Pass();

    synchronized Behaviour behaviour() {
        return behaviour;
    }

    synchronized void behave(Behaviour value) {
        behaviour = value;
        notifyAll();
    }

    /** Returns how to behave once the link is no longer half open. */
    synchronized Behaviour whenDelivering() throws InterruptedException {
        while (behaviour instanceof Behaviour.HalfOpen) {
            wait();
        }
        return behaviour;
    }

    void strike(KafkaFault fault, int times) {
        strikes.add(new Strikes(fault, new AtomicInteger(times)));
    }

    void forgetStrikes() {
        strikes.clear();
    }

    /** The oldest fault that strikes a request of this kind, which counts as one of its times. */
    Optional<KafkaFault> claim(short apiKey) {
        var claimed = strikes.stream()
                .filter(one -> one.fault().key().id == apiKey)
                .filter(Strikes::claim)
                .map(Strikes::fault)
                .findFirst();
        claimed.ifPresent(fault -> countStrike());
        return claimed;
    }

    void countStrike() {
        struck.incrementAndGet();
    }

    int struck() {
        return struck.get();
    }

    private record Strikes(KafkaFault fault, AtomicInteger left) {
        boolean claim() {
            return left.getAndUpdate(times -> Math.max(0, times - 1)) > 0;
        }
    }
}
