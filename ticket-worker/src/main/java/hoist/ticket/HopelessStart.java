package hoist.ticket;

/** Starting is no use before somebody changes something. The message is one sentence for an operator. */
final class HopelessStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    HopelessStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
