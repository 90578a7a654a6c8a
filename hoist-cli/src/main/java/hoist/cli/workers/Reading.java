package hoist.cli.workers;

import hoist.cli.output.Shown;
import hoist.cli.topics.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * How far one worker has read.
 *
 * @param members of its consumer group: the stream threads of all its instances
 * @param next by partition of its topics, the first record that it has not read
 * @param waiting how many records it has not read
 * @param since when the oldest of them was written
 */
public record Reading(
        Worker worker, int members, Map<TopicPartition, Long> next, long waiting, Optional<Instant> since) {
    /** It says each second how far it is; longer than this it is held up, or has much to catch up with. */
    static final Duration LATE = Duration.ofMinutes(1);

    public Reading {
        next = Map.copyOf(next);
    }

    /** Its name, for example {@code ticket-worker}. */
    public String name() {
        return worker.name();
    }

    /** Whether an instance of it takes part. */
    public boolean runs() {
        return members > 0;
    }

    /** What an operator should know of it at this time; empty when it runs and has read all but the newest. */
    public Optional<String> trouble(Instant now) {
        if (!runs()) {
            return Optional.of(isDown() + ". " + waits() + " It reads on where it stopped once it is started.");
        }
        return since.filter(time -> time.plus(LATE).isBefore(now))
                .map(time -> name() + " runs, but is behind. " + waits()
                        + " It is catching up, or held up: its health and its log tell.");
    }

    /** That it has not read some of these records, and why; empty when it has, or is about to. */
    public Optional<String> unread(List<Place> places, Instant now) {
        var missing = places.stream().filter(place -> !hasRead(place)).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : trouble(now)
                        .map(why -> "From %s on, %s has not read this story. %s"
                                .formatted(missing.getFirst(), name(), why));
    }

    /** Whether it has read the record in this place, as far as that concerns it. */
    public boolean hasRead(Place place) {
        return !worker.reads(place)
                || place.offset()
                        < next.getOrDefault(new TopicPartition(place.topic(), place.partition()), Long.MAX_VALUE);
    }

    /** That it does not run, and how that is known. */
    public String isDown() {
        return name() + " does not run (its consumer group " + worker.group()
                + " has no member; --group PREFIX if it is called otherwise)";
    }

    private String waits() {
        return switch ((int) Math.min(waiting, 2)) {
            case 0 -> "Nothing waits for it.";
            case 1 -> "1 record waits for it" + sinceWhen() + ".";
            default -> "%,d records wait for it".formatted(waiting) + sinceWhen() + ".";
        };
    }

    private String sinceWhen() {
        return since.map(time -> (waiting == 1 ? ", since " : ", the first since ") + Shown.time(time) + " UTC")
                .orElse("");
    }
}
