package hoist.ingest;

import java.nio.charset.StandardCharsets;

/**
 * One call that is wrong, and what it is answered.
 *
 * @param kind which of the kinds of bad input this is one of
 * @param bytes of the call, or as much of it as comes at once
 * @param drop what follows, four times a second until the answer; empty when nothing does
 * @param status of the answer
 * @param field that the answer names; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record BadInput(int kind, String name, byte[] bytes, String drop, int status, String field) {
    /** In every body, so that it can be searched for in what is logged. */
    static final String CANARY = "canary-in-the-body";

    static BadInput of(int kind, String name, Call call, int status, String field) {
        return new BadInput(kind, name, call.bytes(), "", status, field);
    }

    static BadInput of(int kind, String name, Call call, int status) {
        return of(kind, name, call, status, "");
    }

    /** What no {@link Call} is, in ISO 8859-1. */
    static BadInput raw(int kind, String name, String bytes, int status) {
        return dripping(kind, name, bytes, "", status);
    }

    static BadInput dripping(int kind, String name, String start, String drop, int status) {
        return new BadInput(kind, name, start.getBytes(StandardCharsets.ISO_8859_1), drop, status, "");
    }

    /** A good request for elevation, but for this. */
    static String requestedBut(String from, String to) {
        String good = Bodies.requested(CANARY);
        if (!good.contains(from)) {
            throw new IllegalArgumentException(from);
        }
        return good.replace(from, to);
    }

    @Override
    public String toString() {
        return kind + ": " + name;
    }
}
