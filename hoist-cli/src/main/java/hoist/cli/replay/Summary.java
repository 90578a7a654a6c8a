package hoist.cli.replay;

import java.util.List;

/** A plan in one sentence. */
final class Summary {
    private Summary() {}

    static String of(List<Planned> events) {
        return "%,d %s: %,d would do something, %,d nothing, %,d cannot be read."
                .formatted(
                        events.size(),
                        events.size() == 1 ? "event" : "events",
                        count(events, Planned.Effect.SOME),
                        count(events, Planned.Effect.NONE),
                        count(events, Planned.Effect.UNREADABLE));
    }

    private static long count(List<Planned> events, Planned.Effect effect) {
        return events.stream().filter(each -> each.effect() == effect).count();
    }
}
