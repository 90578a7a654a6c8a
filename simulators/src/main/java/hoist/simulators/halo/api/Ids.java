package hoist.simulators.halo.api;

import hoist.simulators.halo.desk.Refusals;
import hoist.simulators.http.Request;

/** The {@code {id}} of a path. */
final class Ids {

    private Ids() {}

    static int ofPath(Request request) {
        String id = request.variable("id");
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException ignored) {
            throw Refusals.modelBinding("id", "The value '" + id + "' is not valid.");
        }
    }
}
