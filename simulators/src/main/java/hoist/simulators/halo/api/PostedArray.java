package hoist.simulators.halo.api;

import hoist.simulators.halo.desk.Posted;
import hoist.simulators.halo.desk.Refusals;
import hoist.simulators.halo.desk.Switches;
import hoist.simulators.halo.desk.Switches.PostAnswer;
import hoist.simulators.http.Answer;
import hoist.simulators.http.Json;
import hoist.simulators.http.Refused;
import hoist.simulators.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The body of every POST: a JSON array, also for one object; and the answer to it. */
record PostedArray(List<Posted> elements) {

    /**
     * Reads the body.
     *
     * @throws Refused with 415 for another media type, with 400 for anything but an array of objects
     */
    static PostedArray of(Request request) {
        if (!request.mediaType().equals("application/json")
                && !request.mediaType().equals("text/json")) {
            throw new Refused(Answer.json(
                    415,
                    Map.of(
                            "Message",
                            "The request entity's media type '" + request.mediaType()
                                    + "' is not supported for this resource.")));
        }
        JsonNode body = tree(request);
        if (!body.isArray()) {
            throw Refusals.modelBinding(
                    "",
                    "Cannot deserialize the current JSON object into type 'System.Collections.Generic.List`1' because the"
                            + " type requires a JSON array (e.g. [1,2,3]) to deserialize correctly.");
        }
        List<Posted> elements = new ArrayList<>();
        for (JsonNode element : body) {
            if (!element.isObject()) {
                throw Refusals.modelBinding(
                        "[" + elements.size() + "]",
                        "Error converting value to an object. Path '[" + elements.size() + "]', line 1, position 2.");
            }
            elements.add(new Posted(element, elements.size()));
        }
        return new PostedArray(List.copyOf(elements));
    }

    /** One object, the last one's result; all of them with {@code returnall=true}. */
    Answer answer(Request request, Switches switches, Function<Posted, Object> effect) {
        List<Object> results = elements.stream().map(effect).toList();
        if (request.query().first("returnall").orElse("").equals("true")) {
            return Answer.json(switches.createdStatus(), results);
        }
        if (results.isEmpty()) {
            return Answer.json(switches.createdStatus(), List.of());
        }
        Object last = results.getLast();
        return Answer.json(switches.createdStatus(), switches.postAnswer() == PostAnswer.OBJECT ? last : List.of(last));
    }

    private static JsonNode tree(Request request) {
        try {
            return Json.tree(request.body().bytes());
        } catch (JacksonException broken) {
            throw Refusals.modelBinding("", "Unexpected character encountered while parsing value. Path '', line 1.");
        }
    }
}
