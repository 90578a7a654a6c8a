package hoist.halo;

import hoist.vendor.VendorException;
import hoist.vendor.VendorFailure;

/** A call to Halo failed. */
public final class HaloException extends VendorException {
    private static final long serialVersionUID = 1L;

    HaloException(VendorFailure failure) {
        super(failure);
    }
}
