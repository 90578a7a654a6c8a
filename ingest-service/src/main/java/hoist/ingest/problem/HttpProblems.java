package hoist.ingest.problem;

import org.springframework.http.HttpStatus;

/** The problems that HTTP itself has names for, for refusals of the server and of the framework. */
public final class HttpProblems {
    private HttpProblems() {}

    /** What to say about this status when nobody knows more. */
    public static Problem of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> Problem.of(status, "There is nothing at this address.", "See GET /openapi.json.");
            case METHOD_NOT_ALLOWED ->
                Problem.of(status, "This address does not take this method.", "See the header Allow.")
                        .at("method");
            case NOT_ACCEPTABLE ->
                Problem.of(status, "This address answers in application/json only.", "Leave the header Accept out.")
                        .at("Accept");
            case CONTENT_TOO_LARGE ->
                Problem.of(status, "The body is larger than this service takes.", "Send fewer events in one call.");
            case UNSUPPORTED_MEDIA_TYPE ->
                Problem.of(
                                status,
                                "This address does not take this content type.",
                                "Send one that GET /openapi.json names for it, in UTF-8 and without an encoding.")
                        .at("Content-Type");
            case URI_TOO_LONG ->
                Problem.of(status, "The address is too long.", "Send nothing in the address but the path.");
            case REQUEST_HEADER_FIELDS_TOO_LARGE ->
                Problem.of(status, "The headers are too large.", "Send at most 100 headers and 8 KiB of them.");
            case REQUEST_TIMEOUT ->
                Problem.of(status, "The body did not arrive in time.", "Send the call again, at once as a whole.");
            // HTTP's words for methods, versions and encodings that no server need know: no failure of this service
            case NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED -> theirs(status);
            default -> status.is5xxServerError() ? ours(status) : theirs(status);
        };
    }

    private static Problem theirs(HttpStatus status) {
        return Problem.of(status, "The server cannot read this call.", "Check its address, headers and framing.");
    }

    private static Problem ours(HttpStatus status) {
        return Problem.of(
                status, "The service failed.", "Send the call again later, with the same id; tell us if it stays.");
    }
}
