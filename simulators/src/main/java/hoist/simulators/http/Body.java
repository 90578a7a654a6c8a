package hoist.simulators.http;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The bytes of a request or an answer; never shown in a log. */
public final class Body {

    private static final Body EMPTY = new Body(new byte[0]);

    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these bytes. */
    public static Body of(byte[] bytes) {
        return new Body(bytes.clone());
    }

    /** That text in UTF-8. */
    public static Body of(String text) {
        return new Body(text.getBytes(UTF_8));
    }

    /** No bytes. */
    public static Body empty() {
        return EMPTY;
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** As UTF-8; what is none becomes replacement characters. */
    public String text() {
        return new String(bytes, UTF_8);
    }

    /** In bytes. */
    public int size() {
        return bytes.length;
    }

    @Override
    public String toString() {
        return size() + " bytes";
    }
}
