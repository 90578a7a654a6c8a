package hoist.faults.isolation;

import hoist.simulators.faults.Fault;
import hoist.simulators.halo.HaloSimulator;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** What is wrong with one tenant's HaloPSA. */
enum HaloTrouble {
    /** Nothing listens there. */
    REFUSING("refusing connections"),
    /** Takes every call, does nothing and never answers. */
    SILENT("silent"),
    /** Each answer takes three tenths of the caller's time limit. */
    SLOW("slow"),
    /** Does what it is asked, and answers after the caller's time limit. */
    TOO_SLOW("answering too late"),
    /** Answers 429 and asks to be left alone for five seconds. */
    THROTTLING("answering 429");

    private static final String ANY = "*";
    private static final String ANYWHERE = "/**";
    private static final Duration LEAVE_ME_ALONE = Duration.ofSeconds(5);

    private final String words;

    HaloTrouble(String words) {
        this.words = words;
    }

    /** For people, behind "a HaloPSA". */
    String words() {
        return words;
    }

    /** Strikes from now on, until the returned one is run. */
    Runnable strike(HaloSimulator halo, Duration callTimeout) {
        return switch (this) {
            case REFUSING -> {
                halo.goDown();
                yield halo::comeBack;
            }
            case SILENT -> silence(halo);
            case SLOW -> always(halo, Fault.latency(callTimeout.multipliedBy(3).dividedBy(10)));
            case TOO_SLOW ->
                always(halo, Fault.slowAnswer(callTimeout.multipliedBy(12).dividedBy(10)));
            case THROTTLING -> always(halo, Fault.tooManyRequests(LEAVE_ME_ALONE));
        };
    }

    private static Runnable always(HaloSimulator halo, Fault... faults) {
        return halo.faults().always(ANY, ANYWHERE, faults)::clear;
    }

    /** Calls under way when it ends are dropped, so that none is carried out long after its caller gave up. */
    private static Runnable silence(HaloSimulator halo) {
        var over = new CountDownLatch(1);
        var heard = always(halo, Fault.beforeApply(() -> await(over)), Fault.dropBeforeApply());
        return () -> {
            heard.run();
            over.countDown();
        };
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) { // the simulator stops
            Thread.currentThread().interrupt();
        }
    }
}
