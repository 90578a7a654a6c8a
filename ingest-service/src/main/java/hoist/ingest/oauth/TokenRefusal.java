package hoist.ingest.oauth;

import hoist.ingest.door.TokenDoor;
import hoist.ingest.problem.Problem;
import hoist.ingest.problem.ProblemAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import tools.jackson.databind.json.JsonMapper;

/** Says why there is no token, as RFC 6749, section 5.2 says it; to strangers who come too often, that they do. */
final class TokenRefusal implements AuthenticationFailureHandler, AuthenticationEntryPoint {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final TokenDoor door;

    TokenRefusal(TokenDoor door) {
        this.door = door;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        refuse(request, response, exception);
    }

    /** Called when there is nothing at all to recognise a client by. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        refuse(request, response, exception);
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        Optional<Problem> tooMany = door.stranger(request);
        if (tooMany.isPresent()) {
            ProblemAnswer.write(tooMany.get(), response);
            return;
        }
        String code = exception instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : OAuth2ErrorCodes.INVALID_CLIENT;
        byte[] body = JSON.writeValueAsBytes(Map.of("error", code, "error_description", description(code)));
        response.setStatus(status(code));
        if (code.equals(OAuth2ErrorCodes.INVALID_CLIENT)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"hoist\"");
        }
        response.setHeader(HttpHeaders.PRAGMA, "no-cache");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static int status(String code) {
        return switch (code) {
            case OAuth2ErrorCodes.INVALID_CLIENT -> HttpServletResponse.SC_UNAUTHORIZED;
            case OAuth2ErrorCodes.SERVER_ERROR -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            default -> HttpServletResponse.SC_BAD_REQUEST;
        };
    }

    private static String description(String code) {
        return switch (code) {
            case OAuth2ErrorCodes.INVALID_CLIENT ->
                "No client of this id and secret is known here. Compare both with the tenant's file.";
            case OAuth2ErrorCodes.INVALID_SCOPE ->
                "This client does not have every scope that is asked for. Ask for fewer, or for none to get all it has.";
            case OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE -> "Only grant_type=client_credentials is taken here.";
            case OAuth2ErrorCodes.SERVER_ERROR -> "The service failed. Send the call again later.";
            default ->
                "Send grant_type, client_id, client_secret and perhaps scope once each, in a body of the content type"
                        + " application/x-www-form-urlencoded; id and secret in the header Authorization (Basic) instead"
                        + " or in the body, not in both.";
        };
    }
}
