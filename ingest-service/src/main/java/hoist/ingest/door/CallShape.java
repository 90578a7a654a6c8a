package hoist.ingest.door;

import hoist.ingest.problem.HttpProblems;
import hoist.ingest.problem.Problem;
import hoist.ingest.problem.ProblemAnswer;
import hoist.ingest.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses calls whose form alone is wrong, before anything is read or anybody recognised. */
final class CallShape extends OncePerRequestFilter {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final int LONGEST_ADDRESS = 2048;
    /** No address here needs escapes, parameters, dots between slashes or empty steps. */
    private static final Pattern PLAIN_PATH = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._-]+)+|/");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            check(request, response);
        } catch (Refusal refusal) {
            ProblemAnswer.write(refusal.problem(), response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void check(HttpServletRequest request, HttpServletResponse response) {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST");
            throw HttpProblems.of(HttpStatus.METHOD_NOT_ALLOWED).refusal();
        }
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        if (request.getRequestURI().length() + query.length() > LONGEST_ADDRESS) {
            throw HttpProblems.of(HttpStatus.URI_TOO_LONG).refusal();
        }
        if (!PLAIN_PATH.matcher(request.getRequestURI()).matches()) {
            throw bad("The path is not in its plain form.", "Send it as GET /openapi.json has it, without escapes.");
        }
        checkBody(request, response);
        checkContentType(Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE)));
        checkEncoding(Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)));
    }

    /** Nobody would read it; and whoever drips it would hold the connection. */
    private static void checkBody(HttpServletRequest request, HttpServletResponse response) {
        boolean hasBody =
                request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (hasBody && !request.getMethod().equals("POST")) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            throw bad("GET and HEAD have no body.", "Leave the body out.");
        }
    }

    private static void checkContentType(List<String> types) {
        if (types.size() > 1) {
            throw bad("The header Content-Type is there several times.", "Send it once.");
        }
        for (String type : types) {
            Optional<MediaType> parsed = parsed(type);
            boolean isUtf8 = parsed.map(MediaType::getCharset)
                            .filter(StandardCharsets.UTF_8::equals)
                            .isPresent()
                    || parsed.filter(known -> known.getParameter("charset") == null)
                            .isPresent();
            if (!isUtf8) {
                throw HttpProblems.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE).refusal();
            }
        }
    }

    private static Optional<MediaType> parsed(String type) {
        try {
            return Optional.of(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }

    private static void checkEncoding(List<String> encodings) {
        if (!encodings.stream().allMatch("identity"::equalsIgnoreCase)) {
            throw Problem.of(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "The body is compressed or otherwise encoded.",
                            "Send it as it is, without Content-Encoding.")
                    .at(HttpHeaders.CONTENT_ENCODING)
                    .refusal();
        }
    }

    private static Refusal bad(String reason, String cure) {
        return Problem.of(HttpStatus.BAD_REQUEST, reason, cure).refusal();
    }
}
