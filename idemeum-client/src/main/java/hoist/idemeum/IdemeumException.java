package hoist.idemeum;

import hoist.vendor.VendorException;
import hoist.vendor.VendorFailure;

/**
 * A call to idemeum failed. A refusal says by its {@code Why}: {@code CONFLICT}, decided already or expired; {@code UNKNOWN}, no such request,
 * customer or technician; {@code CREDENTIALS} or {@code RIGHTS}, the key or client.
 */
public final class IdemeumException extends VendorException {
    private static final long serialVersionUID = 1L;

    IdemeumException(VendorFailure failure) {
        super(failure);
    }
}
