package hoist.simulators.idemeum;

import hoist.simulators.http.Answer;
import hoist.simulators.http.Refused;
import java.util.LinkedHashMap;
import java.util.Map;

/** The API's errors: {@code {"error": code, "message": what and how to cure it}}. */
final class Refusals {

    private Refusals() {}

    static Answer answer(int status, String error, String message) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put("message", message);
        return Answer.json(status, body);
    }

    static Refused refused(int status, String error, String message) {
        return new Refused(answer(status, error, message));
    }
}
