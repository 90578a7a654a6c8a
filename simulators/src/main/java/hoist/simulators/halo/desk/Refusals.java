package hoist.simulators.halo.desk;

import hoist.simulators.http.Answer;
import hoist.simulators.http.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ways in which a HaloPSA server says no. Each kind of body was seen on real servers. */
public final class Refusals {

    private Refusals() {}

    /** 400 of the model binder: a value has the wrong type, or the whole body the wrong shape. */
    public static Refused modelBinding(String field, String problem) {
        return new Refused(Answer.json(400, Map.of(field, List.of(problem))));
    }

    /** 400 of a business rule: a bare JSON string. */
    public static Refused rule(String text) {
        return new Refused(Answer.json(400, text));
    }

    /** 400 of the database: a serialised .NET exception whose {@code Message} matters. */
    public static Refused exception(String message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("ClassName", "System.Exception");
        body.put("Message", message);
        body.put("Data", null);
        body.put("InnerException", null);
        body.put("HelpURL", null);
        body.put("StackTraceString", null);
        body.put("HResult", -2146233088);
        return new Refused(Answer.json(400, body));
    }

    /** 400 with {@code {"error": ...}}. */
    public static Refused error(String text) {
        return new Refused(Answer.json(400, Map.of("error", text)));
    }

    /** 403 without a word: the application's scope or the agent's role is not enough. */
    public static Refused forbidden() {
        return new Refused(Answer.empty(403));
    }

    /** 404 of an object that does not exist or was deleted. */
    public static Refused notFound() {
        return new Refused(Answer.empty(404));
    }

    /** What an update of an unknown object gets; versions differ in the status. */
    public static Refused recordNotFound(int status) {
        return new Refused(Answer.json(status, "Record not found"));
    }

    /** A reference to an object that does not exist. */
    public static Refused foreignKey(String property, int value) {
        return exception(
                "A database error occurred (547) - The statement conflicted with the FOREIGN KEY constraint on "
                        + property + " (" + value + ").");
    }

    /** Two creates took the same number at the same moment. */
    public static Refused duplicateNumber(int id) {
        return exception("A database error occurred (2627) - Violation of PRIMARY KEY constraint 'PK_Faults'."
                + " Cannot insert duplicate key in object 'dbo.Faults'. The duplicate key value is (" + id + ").");
    }
}
