package hoist.ingest.door;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A user name and a password as HTTP Basic carries them (RFC 7617), in UTF-8. */
record BasicCredential(String username, String password) {
    private static final String HEADER = "authorization";
    private static final String SCHEME = "Basic ";

    /** Whether the call means to come in by it, well-formed or not. */
    static boolean isIn(Map<String, List<String>> headers) {
        return headers.getOrDefault(HEADER, List.of()).stream().anyMatch(BasicCredential::isBasic);
    }

    /** What the header says, if it is there once and has the form. */
    static Optional<BasicCredential> of(Map<String, List<String>> headers) {
        List<String> values = headers.getOrDefault(HEADER, List.of());
        return values.size() == 1 ? parse(values.getFirst()) : Optional.empty();
    }

    private static Optional<BasicCredential> parse(String header) {
        if (!isBasic(header)) {
            return Optional.empty();
        }
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String both = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            int colon = both.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new BasicCredential(both.substring(0, colon), both.substring(colon + 1)));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isBasic(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    public String toString() {
        return "BasicCredential[***]";
    }
}
