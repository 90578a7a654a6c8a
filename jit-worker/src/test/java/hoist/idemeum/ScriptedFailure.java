package hoist.idemeum;

import hoist.vendor.Again;
import hoist.vendor.Call;
import hoist.vendor.Effect;
import hoist.vendor.VendorFailure;
import java.util.OptionalInt;

/** Failures of idemeum as its client throws them, without a server. */
public final class ScriptedFailure {
    private ScriptedFailure() {}

    public static IdemeumException of(Again again) {
        return new IdemeumException(new VendorFailure(
                new Call("idemeum", "disable JIT account", Effect.WRITE), "scripted", OptionalInt.empty(), again));
    }
}
