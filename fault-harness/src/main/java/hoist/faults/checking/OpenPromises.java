package hoist.faults.checking;

import hoist.faults.load.Book;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The accepted events that nobody has seen in a topic yet (I1). */
final class OpenPromises {
    private final Book book;
    private final EventsInTopics topics;
    private final Set<Promised> open = new LinkedHashSet<>();
    private int read;

    OpenPromises(Book book, EventsInTopics topics) {
        this.book = book;
        this.topics = topics;
    }

    /** Adds what vendors' webhooks were promised. */
    void add(List<Promised> promised) {
        open.addAll(promised);
    }

    List<Finding> look() {
        var fresh = book.promisesFrom(read);
        read += fresh.size();
        fresh.forEach(promise -> open.add(new Promised(promise.tenant(), promise.topic(), promise.eventId())));
        open.removeIf(promised -> topics.contains(promised.eventId()));
        return open.stream()
                .map(promised -> Finding.missing(Invariant.I1, promised.sentence()))
                .toList();
    }
}
