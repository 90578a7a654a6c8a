package hoist.ingest.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems, whoever noticed them: a filter, an endpoint or the server itself. */
public final class ProblemAnswer {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ProblemAnswer() {}

    /** Answers with this problem, whatever the caller says it accepts. */
    public static void write(Problem problem, HttpServletResponse response) throws IOException {
        byte[] body = JSON.writeValueAsBytes(problem.members());
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        if (problem.retryAfter() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wholeSeconds(problem.retryAfter())));
        }
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "ApiKey realm=\"hoist\"");
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"hoist\"");
        }
        response.getOutputStream().write(body);
    }

    private static long wholeSeconds(Duration time) {
        return Math.max(1, time.plusNanos(999_999_999).toSeconds());
    }
}
