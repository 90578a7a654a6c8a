package hoist.halo;

import hoist.vendor.Again;
import hoist.vendor.Call;
import hoist.vendor.Effect;
import hoist.vendor.VendorFailure;
import java.util.Optional;
import java.util.OptionalInt;

/** Failures as the real client throws them, for a Halo that is none. */
public final class HaloFailures {
    private HaloFailures() {}

    /** A read that did not come through. */
    public static HaloException later() {
        return new HaloException(new VendorFailure(
                new Call("HaloPSA", "test", Effect.READ),
                "test",
                OptionalInt.empty(),
                new Again.Later(Optional.empty())));
    }
}
