package hoist.ingest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever an endpoint or the framework throws into a problem; nothing is left to an error page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemResolver implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        try {
            ProblemAnswer.write(problem(exception, response), response);
            return new ModelAndView();
        } catch (IOException e) {
            LOG.debug("The caller went away before the answer", e);
            return new ModelAndView();
        }
    }

    private static Problem problem(Exception exception, HttpServletResponse response) {
        return switch (exception) {
            case Refusal refusal -> refusal.problem();
            case ErrorResponse known -> {
                known.getHeaders().forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
                yield HttpProblems.of(HttpStatus.valueOf(known.getStatusCode().value()));
            }
            default -> {
                LOG.error("A call failed", exception);
                yield HttpProblems.of(HttpStatus.INTERNAL_SERVER_ERROR);
            }
        };
    }
}
