package hoist.ingest.oauth;

import hoist.ingest.door.TokenDoor;
import hoist.ingest.problem.HttpProblems;
import hoist.ingest.problem.ProblemAnswer;
import hoist.ingest.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes a call for a token as far as its form goes, and answers what those behind refuse by throwing. */
final class TokenCall extends OncePerRequestFilter {
    private final TokenDoor door;
    private final TokenRefusal refusal;

    TokenCall(TokenDoor door, TokenRefusal refusal) {
        this.door = door;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(form(request, response), response);
        } catch (Refusal known) {
            ProblemAnswer.write(known.problem(), response);
        } catch (OAuth2AuthenticationException e) {
            refusal.refuse(request, response, e);
        }
    }

    private TokenForm form(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("POST")) {
            response.setHeader(HttpHeaders.ALLOW, "POST");
            throw HttpProblems.of(HttpStatus.METHOD_NOT_ALLOWED).refusal();
        }
        TokenForm form = TokenForm.of(request, door.body(request));
        List<String> authorizations = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        boolean hasSecret = form.getParameter("client_secret") != null;
        if (authorizations.size() + (hasSecret ? 1 : 0) > 1) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        return form;
    }
}
