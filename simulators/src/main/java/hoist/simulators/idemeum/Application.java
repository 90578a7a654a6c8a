package hoist.simulators.idemeum;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants to run with more rights.
 *
 * @param sha256 of the file, in hexadecimal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Application(
        String name,
        @Nullable String publisher,
        @Nullable String path,
        @Nullable String sha256) {

    static final String SHA_256 = "[0-9a-fA-F]{64}";

    public Application {
        if (sha256 != null && !sha256.matches(SHA_256)) {
            throw new IllegalArgumentException("sha256 must be 64 hexadecimal digits, or absent");
        }
    }
}
