package hoist.approval.relaying;

/** The request ended between the announcement and the call; nothing was sent. */
final class TooLate extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLate() {
        super("the request ended");
    }
}
