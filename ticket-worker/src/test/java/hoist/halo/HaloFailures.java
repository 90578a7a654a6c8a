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

    public static HaloException inDoubt() {
        return of(new Again.InDoubt());
    }

    public static HaloException later() {
        return of(new Again.Later(Optional.empty()));
    }

    private static HaloException of(Again again) {
        return new HaloException(
                new VendorFailure(new Call("HaloPSA", "test", Effect.WRITE), "test", OptionalInt.empty(), again));
    }
}
