package hoist.cli.replay;

import java.util.List;

/** A plan in one sentence. */
final class Summary {
    private Summary() {}

    static String of(List<Planned> events) {
        return "%,d events: %,d would do something, %,d nothing, %,d cannot be read."
                .formatted(
                        events.size(),
                        count(events, Planned.Effect.SOME),
                        count(events, Planned.Effect.NONE),
                        count(events, Planned.Effect.UNREADABLE));
    }

    private static long count(List<Planned> events, Planned.Effect effect) {
        return events.stream().filter(each -> each.effect() == effect).count();
    }
}
