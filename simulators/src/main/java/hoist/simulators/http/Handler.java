package hoist.simulators.http;

/** Does what one route is for. */
@FunctionalInterface
public interface Handler {

    /** May throw {@link Refused} instead of giving an error as its answer. */
    Answer handle(Request request);
}
