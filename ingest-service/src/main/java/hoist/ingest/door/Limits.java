package hoist.ingest.door;

/** What bounds every call of this instance, whichever way it comes in. */
record Limits(BodyReading bodies, RateLimit rate, StrangerLimit strangers) {
    static Limits of(DoorSettings settings) {
        return new Limits(new BodyReading(settings), new RateLimit(settings), new StrangerLimit(settings));
    }
}
