package hoist.ticket;

import hoist.reconciler.Step;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.RetryNow;
import hoist.ticket.plan.TicketAction;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;

/** Everything that can go wrong in a {@link ModelWorld}, at random, and then a kind end. */
record ModelRun(ModelWorld world, Deque<SpecificRecord> events, Random random) {
    private static final int STEPS = 70;

    /** Two instances fold, act, crash and are told again; then nothing goes wrong any more until nothing is left to do. */
    void untilItRests() throws InterruptedException {
        var instances = List.of(world.new Instance(), world.new Instance());
        for (var step = 0; step < STEPS; step++) {
            happen(instances.get(random.nextInt(2)));
        }
        events.forEach(world::append);
        comeToRest();
    }

    private void happen(ModelWorld.Instance instance) throws InterruptedException {
        switch (random.nextInt(12)) {
            case 0, 1 -> {
                if (!events.isEmpty()) {
                    world.append(events.poll());
                }
            }
            case 2, 3, 4 -> instance.foldSome();
            case 5 -> instance.foldAll();
            case 6 -> instance.rewind();
            case 7 -> {
                if (random.nextInt(4) == 0) {
                    instance.crash();
                }
            }
            case 8 -> world.now = world.now.plusSeconds(random.nextInt(60));
            default -> instance.act();
        }
    }

    /** Time goes on, and somebody looks after what is stuck. */
    private void comeToRest() throws InterruptedException {
        world.beKind();
        var instance = world.new Instance();
        var last = "nothing";
        for (var rounds = 0; rounds < 200; rounds++) {
            instance.foldAll();
            var step = instance.act();
            if (rounds == 100) {
                world.append(retry());
            }
            if (step.isPresent() && step.get() instanceof Step.Settled<TicketAction>) {
                return;
            }
            last = String.valueOf(step);
            if (step.isEmpty() || !(step.get() instanceof Step.Act<TicketAction>)) {
                world.now = world.now.plus(Duration.ofSeconds(30));
            }
        }
        throw new AssertionError("never comes to rest: " + last);
    }

    private OperatorCommand retry() {
        return new OperatorCommand(
                "retry", Events.TENANT, world.now, world.now, "cli", "olga", null, new RetryNow(world.entry));
    }
}
