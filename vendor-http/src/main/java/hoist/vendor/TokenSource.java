package hoist.vendor;

/** Gets a new token each time it is asked; keeping it is left to {@link KeptToken}. */
@FunctionalInterface
interface TokenSource {
    /** Fetches, or throws a {@link VendorException} that is never in doubt: nothing but a token was asked for. */
    Token fetch();
}
