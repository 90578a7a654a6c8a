package hoist.faults.isolation;

import hoist.simulators.faults.Fault;
import hoist.simulators.halo.HaloSimulator;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What is wrong with one tenant's HaloPSA. */
enum HaloTrouble {
    /** Nothing listens there. */
    DEAD("dead"),
    /** Takes every call, does nothing and never answers. */
    SILENT("silent"),
    /** Each answer takes three tenths of the caller's time limit. */
    SLOW("slow"),
    /** Does what it is asked, and answers after the caller's time limit. */
    TOO_SLOW("answering too late"),
    /** Answers 429 and asks to be left alone for five seconds. */
    THROTTLING("answering 429");

    private static final Duration FOREVER = Duration.ofDays(1);
    private static final Duration LEAVE_ME_ALONE = Duration.ofSeconds(5);

    private final String words;

    HaloTrouble(String words) {
        this.words = words;
    }

    /** For people: a HaloPSA that is so. */
    String words() {
        return words;
    }

    /** Strikes from now on, until the returned one is run: then calls that wait go on at once. */
    Runnable strike(HaloSimulator halo, Duration callTimeout) {
        var over = new CountDownLatch(1);
        return switch (this) {
            case DEAD -> {
                halo.goDown();
                yield halo::comeBack;
            }
            // Dropped, so that nothing is carried out long after its caller gave up.
            case SILENT -> always(halo, over, Fault.beforeApply(() -> await(over, FOREVER)), Fault.dropBeforeApply());
            case SLOW -> always(halo, over, Fault.beforeApply(() -> await(over, tenths(callTimeout, 3))));
            case TOO_SLOW -> always(halo, over, Fault.afterApply(() -> await(over, tenths(callTimeout, 12))));
            case THROTTLING -> always(halo, over, Fault.tooManyRequests(LEAVE_ME_ALONE));
        };
    }

    private static Runnable always(HaloSimulator halo, CountDownLatch over, Fault... faults) {
        var struck = halo.faults().always("*", "/**", faults);
        return () -> {
            struck.clear();
            over.countDown();
        };
    }

    private static Duration tenths(Duration whole, int tenths) {
        return whole.multipliedBy(tenths).dividedBy(10);
    }

    private static void await(CountDownLatch over, Duration atMost) {
        try {
            var _ = over.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) { // the simulator stops
            Thread.currentThread().interrupt();
        }
    }
}
