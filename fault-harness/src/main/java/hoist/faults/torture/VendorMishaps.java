package hoist.faults.torture;

import static hoist.faults.torture.Mishap.ofTenant;

import hoist.simulators.faults.Fault;
import hoist.simulators.faults.FaultSwitch;
import hoist.simulators.faults.Faults;
import hoist.simulators.faults.Moment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** HaloPSA and idemeum of one tenant, in every bad mood. */
final class VendorMishaps {
    private static final Duration LONGER_THAN_A_CALL = Duration.ofMillis(2_600);
    private static final Duration SLOW = Duration.ofMillis(700);
    private static final Duration A_WHILE = Duration.ofSeconds(3);

    private VendorMishaps() {}

    static List<Mishap> all() {
        return List.of(
                halo("HaloPSA is slow", Fault.latency(SLOW)),
                halo("HaloPSA does it and answers too late", Fault.slowAnswer(LONGER_THAN_A_CALL)),
                halo("HaloPSA does it and drops the connection", Fault.dropAfterApply()),
                halo("HaloPSA drops the connection first", Fault.dropBeforeApply()),
                halo("HaloPSA does it and answers half", Fault.cutAnswer()),
                halo("HaloPSA does it and answers nonsense", Fault.garbage()),
                halo(
                        "a gateway in front of HaloPSA answers 504 after it was done",
                        Fault.errorPage(504, Moment.AFTER_APPLY)),
                halo("a gateway in front of HaloPSA answers 502", Fault.errorPage(502)),
                halo("HaloPSA answers 500", Fault.errorPage(500)),
                halo("HaloPSA answers 429 for a while", Fault.tooManyRequests(Duration.ofSeconds(2))),
                ofTenant("HaloPSA is down", scene -> {
                    scene.msp().halo().goDown();
                    Thread.sleep(A_WHILE);
                    scene.msp().halo().comeBack();
                }),
                ofTenant("HaloPSA forgets its tokens", scene -> {
                    for (var i = 0; i < 3; i++) {
                        scene.msp().halo().tokens().revokeAll();
                        Thread.sleep(SLOW);
                    }
                }),
                ofTenant("HaloPSA's search does not show new tickets", scene -> {
                    scene.msp().halo().switches().searchLag(SLOW);
                    some(scene.msp().halo().faults(), "/tickets", Fault.dropAfterApply());
                    Thread.sleep(A_WHILE);
                    scene.msp().halo().switches().searchLag(Duration.ZERO);
                }),
                ofTenant("HaloPSA loses its webhooks", scene -> {
                    scene.msp().halo().webhooks().loseNextDeliveries(3);
                    Thread.sleep(A_WHILE);
                }),
                ofTenant("HaloPSA sends its webhooks twice", scene -> {
                    scene.msp().halo().webhooks().sendNextDelivery(2);
                    Thread.sleep(A_WHILE);
                }),
                idemeum("idemeum is slow", Fault.latency(SLOW)),
                idemeum("idemeum does it and answers too late", Fault.slowAnswer(LONGER_THAN_A_CALL)),
                idemeum("idemeum does it and drops the connection", Fault.dropAfterApply()),
                idemeum("idemeum does it and answers 502", Fault.errorPage(502, Moment.AFTER_APPLY)),
                idemeum("idemeum answers 503", Fault.errorPage(503)),
                idemeum("idemeum answers 429", Fault.tooManyRequests(Duration.ofSeconds(2))),
                ofTenant("idemeum is down", scene -> {
                    scene.msp().idemeum().stop();
                    Thread.sleep(A_WHILE);
                    scene.msp().idemeum().start();
                }));
    }

    private static Mishap halo(String name, Fault fault) {
        return all(name, scene -> scene.msp().halo().faults(), fault);
    }

    private static Mishap idemeum(String name, Fault fault) {
        return all(name, scene -> scene.msp().idemeum().faults(), fault);
    }

    /**
     * Every other handful of calls, for a while.
     *
     * @throws IllegalStateException from the mishap when nobody called meanwhile
     */
    private static Mishap all(String name, Function<Scene, Faults> vendor, Fault fault) {
        return ofTenant(name, scene -> {
            var armed = new ArrayList<FaultSwitch>();
            for (var i = 0; i < 3; i++) {
                armed.add(some(vendor.apply(scene), "/**", fault));
                scene.pause(SLOW, A_WHILE.dividedBy(2));
            }
            if (armed.stream().allMatch(each -> each.struck() == 0)) {
                throw new IllegalStateException("nobody called");
            }
        });
    }

    private static FaultSwitch some(Faults faults, String path, Fault fault) {
        return faults.next(2, "*", path, fault);
    }
}
