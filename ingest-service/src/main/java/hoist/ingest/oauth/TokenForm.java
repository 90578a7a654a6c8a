package hoist.ingest.oauth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** A call whose parameters are those of its body, each there once: the server itself would also take them from the address. */
final class TokenForm extends HttpServletRequestWrapper {
    private static final int MOST_PARAMETERS = 32;

    private final Map<String, String[]> parameters;

    private TokenForm(HttpServletRequest request, Map<String, String[]> parameters) {
        super(request);
        this.parameters = parameters;
    }

    /** @throws OAuth2AuthenticationException {@code invalid_request} */
    static TokenForm of(HttpServletRequest request, byte[] body) {
        if (request.getQueryString() != null || !isForm(request.getContentType())) {
            throw invalid();
        }
        Map<String, String[]> parameters = new LinkedHashMap<>();
        String text = new String(body, StandardCharsets.UTF_8);
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty() && (parameters.size() == MOST_PARAMETERS || isThereTwice(pair, parameters))) {
                throw invalid();
            }
        }
        return new TokenForm(request, Collections.unmodifiableMap(parameters));
    }

    private static boolean isThereTwice(String pair, Map<String, String[]> parameters) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        return parameters.put(name, new String[] {value}) != null;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static boolean isForm(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(
                            MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static OAuth2AuthenticationException invalid() {
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }
}
