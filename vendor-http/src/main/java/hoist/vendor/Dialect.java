package hoist.vendor;

/** What differs between vendors in the handling of a failure. */
public interface Dialect {
    /** The vendor's name in messages and metrics. */
    String vendor();

    /** The vendor's exception for this failure. */
    VendorException failed(VendorFailure failure);

    /** One short sentence a person can act on, out of an error's body; the body may be empty, HTML or anything else. */
    String reason(int status, byte[] body);

    /** Where a person finds and renews the credentials at the vendor. */
    String credentialsCure();
}
