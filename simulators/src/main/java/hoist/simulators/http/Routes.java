package hoist.simulators.http;

import hoist.simulators.path.PathPattern;
import hoist.simulators.path.PathPattern.Matching;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which handler serves which method and path; the first route that fits is taken.
 *
 * <p>Filled before the server starts; not changed afterwards.
 */
public final class Routes {

    private final List<Route> routes = new ArrayList<>();
    private Matching matching = Matching.LENIENT;
    private String optionalPrefix = "";
    private Handler unknownPath = request -> Answer.json(404, Map.of("error", "no such path: " + request.path()));

    /** How paths of the routes added afterwards are matched; leniently without this call. */
    public Routes matching(Matching value) {
        matching = value;
        return this;
    }

    /** A prefix, for example {@code /api}, that callers may write or leave out, ignoring case. */
    public Routes optionalPrefix(String prefix) {
        optionalPrefix = prefix;
        return this;
    }

    /** What answers where no path fits; without this call a 404 in JSON. */
    public Routes unknownPath(Handler handler) {
        unknownPath = handler;
        return this;
    }

    /** Serves GET. */
    public Routes get(String path, Handler handler) {
        return on("GET", path, handler);
    }

    /** Serves POST. */
    public Routes post(String path, Handler handler) {
        return on("POST", path, handler);
    }

    /** Serves any method. Holes are written {@code {name}}; a last {@code **} takes the rest of the path. */
    public Routes on(String method, String path, Handler handler) {
        routes.add(new Route(method, PathPattern.of(path).with(matching), handler));
        return this;
    }

    Routed route(Request received) {
        String path = withoutPrefix(received.path());
        List<Fitting> fitting =
                routes.stream().flatMap(route -> route.fitting(path).stream()).toList();
        return fitting.stream()
                .filter(found -> found.route().method().equals(received.method()))
                .findFirst()
                .map(found ->
                        new Routed(received.routed(found.match()), found.route().handler()))
                .orElseGet(() -> unrouted(received, path, fitting));
    }

    private Routed unrouted(Request received, String path, List<Fitting> fitting) {
        Request request = received.routed(
                fitting.isEmpty()
                        ? new PathPattern.Match(path, Map.of())
                        : fitting.getFirst().match());
        return new Routed(request, fitting.isEmpty() ? unknownPath : methodNotAllowed(fitting));
    }

    private static Handler methodNotAllowed(List<Fitting> fitting) {
        String allowed =
                fitting.stream().map(found -> found.route().method()).distinct().collect(Collectors.joining(", "));
        return request -> Answer.json(405, Map.of("error", "method " + request.method() + " is not allowed here"))
                .withHeader("Allow", allowed);
    }

    private String withoutPrefix(String path) {
        boolean prefixed = !optionalPrefix.isEmpty()
                && (path + "/").toLowerCase(Locale.ROOT).startsWith(optionalPrefix.toLowerCase(Locale.ROOT) + "/");
        return prefixed ? path.substring(optionalPrefix.length()) : path;
    }

    record Routed(Request request, Handler handler) {}

    private record Fitting(Route route, PathPattern.Match match) {}

    private record Route(String method, PathPattern path, Handler handler) {
        Optional<Fitting> fitting(String called) {
            return path.match(called).map(match -> new Fitting(this, match));
        }
    }
}
