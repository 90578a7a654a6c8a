package hoist.ingest.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Replaces Tomcat's HTML error page: what Tomcat refuses before any of our code runs (a bad request line, too many
 * headers) and what fails outside it is a problem too, without a version or a trace.
 */
public final class ProblemReportValve extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpStatus known = HttpStatus.resolve(status);
        try {
            ProblemAnswer.write(
                    HttpProblems.of(known == null ? HttpStatus.BAD_REQUEST : known), response.getResponse());
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The caller went away before the answer", e);
        }
    }
}
