package hoist.simulators.http;

import hoist.simulators.faults.Fault;
import hoist.simulators.faults.Moment;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** The faults that strike one call. */
record FaultPlan(List<Fault> faults) {

    /** Before apply: either a fault ends the call, or it is served. */
    Outcome beforeApply(Supplier<Outcome> served) {
        for (Fault fault : at(Moment.BEFORE_APPLY)) {
            switch (fault) {
                case Fault.Drop ignored -> {
                    return new Outcome.Dropped();
                }
                case Fault.AnswerWith instead -> {
                    return answered(instead);
                }
                case Fault.CutAnswer ignored ->
                    throw new IllegalStateException("an answer is cut only when there is one");
                case Fault.Delay delay -> pause(delay.duration());
                case Fault.Hook hook -> hook.action().run();
            }
        }
        return served.get();
    }

    /** After apply: what becomes of the answer that would have been given. */
    Outcome afterApply(Answer own) {
        Outcome outcome = new Outcome.Answered(own);
        for (Fault fault : at(Moment.AFTER_APPLY)) {
            switch (fault) {
                case Fault.Drop ignored -> outcome = new Outcome.Dropped();
                case Fault.AnswerWith instead -> outcome = answered(instead);
                case Fault.CutAnswer ignored -> outcome = new Outcome.Cut(own);
                case Fault.Delay delay -> pause(delay.duration());
                case Fault.Hook hook -> hook.action().run();
            }
        }
        return outcome;
    }

    void afterAnswer() {
        for (Fault fault : at(Moment.AFTER_ANSWER)) {
            switch (fault) {
                case Fault.Delay delay -> pause(delay.duration());
                case Fault.Hook hook -> hook.action().run();
                default -> throw new IllegalStateException("the answer has left already");
            }
        }
    }

    private List<Fault> at(Moment moment) {
        return faults.stream().filter(fault -> fault.moment() == moment).toList();
    }

    private static Outcome answered(Fault.AnswerWith fault) {
        return new Outcome.Answered(new Answer(fault.status(), fault.headers(), Body.of(fault.body())));
    }

    /** A stopping server interrupts its calls, which then end as if the power had gone. */
    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
            throw new ServerStopped();
        }
    }

    /** The server was stopped while a call waited. */
    static final class ServerStopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
