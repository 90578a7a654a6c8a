package hoist.vendor;

import java.util.OptionalInt;

/** A call to a vendor failed. The message holds nothing that the vendor or the caller sent; {@link Again.Never#reason()} may. */
public abstract class VendorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient VendorFailure failure;

    protected VendorException(VendorFailure failure) {
        super(failure.call().vendor() + ", " + failure.call().operation() + ": " + failure.what());
        this.failure = failure;
    }

    /** Whether trying again is any use. */
    public Again again() {
        return failure.again();
    }

    /** The HTTP status, if the vendor answered. */
    public OptionalInt status() {
        return failure.status();
    }

    /** What was asked of the vendor, for example {@code create ticket}. */
    public String operation() {
        return failure.call().operation();
    }
}
