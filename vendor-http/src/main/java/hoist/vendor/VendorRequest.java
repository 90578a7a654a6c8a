package hoist.vendor;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * One call to a vendor, without credentials.
 *
 * @param operation a name from a fixed, short list: it becomes a metric's label
 * @param body the bytes and their media type, or null for none
 */
public record VendorRequest(
        String operation,
        Effect effect,
        HttpMethod method,
        URI uri,
        @Nullable Body body) {

    /** What is sent, under the exact header {@code Content-Type}. */
    @SuppressWarnings("ArrayRecordComponent") // Held for the moment of one call, never compared.
    public record Body(String type, byte[] bytes) {
        /** Without the bytes. */
        @Override
        public String toString() {
            return "Body[" + type + "]";
        }
    }

    /** A read. */
    public static VendorRequest get(String operation, URI uri) {
        return new VendorRequest(operation, Effect.READ, HttpMethod.GET, uri, null);
    }

    /** A write; {@code type} is the exact header {@code Content-Type}. */
    public static VendorRequest post(String operation, URI uri, String type, byte[] body) {
        return new VendorRequest(operation, Effect.WRITE, HttpMethod.POST, uri, new Body(type, body));
    }

    /** Without query and body: they hold names and e-mail addresses. */
    @Override
    public String toString() {
        return "VendorRequest[" + operation + "]";
    }
}
