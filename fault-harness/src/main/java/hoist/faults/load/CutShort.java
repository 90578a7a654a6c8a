package hoist.faults.load;

/** Somebody in a life waited for something in vain. */
final class CutShort extends RuntimeException {
    private static final long serialVersionUID = 1;

    CutShort(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
