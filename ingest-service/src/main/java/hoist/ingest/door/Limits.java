package hoist.ingest.door;

import io.github.bucket4j.TimeMeter;

/** What bounds every call of this instance, whichever way it comes in. */
record Limits(BodyReading bodies, RateLimit rate, StrangerLimit strangers, GuessLimit guesses) {
    static Limits of(DoorSettings settings) {
        TimeMeter time = TimeMeter.SYSTEM_NANOTIME;
        return new Limits(
                new BodyReading(settings),
                new RateLimit(settings, time),
                new StrangerLimit(settings, time),
                new GuessLimit(settings, time));
    }
}
