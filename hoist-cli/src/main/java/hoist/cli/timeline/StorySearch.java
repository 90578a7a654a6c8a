package hoist.cli.timeline;

import hoist.cli.topics.TopicReader;
import hoist.cli.topics.TopicRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Looks backwards for the beginning of a request: earlier than that nothing concerns it, but for a click that came before. The
 * records of accounts have no such beginning: all of them are read.
 */
record StorySearch(Index index, Set<Strand> begin, Whose whose) implements TopicReader.Search {
    /** Whether another tenant may have something of the same name further back. */
    enum Whose {
        ONE_TENANT,
        ANY_TENANT
    }

    /** What belongs to a request may come a little before it: topics are written by several. */
    private static final Duration EARLIER = Duration.ofMinutes(5);

    @Override
    public void saw(TopicRecord record) {
        index.add(record);
    }

    @Override
    public boolean isEnough(Instant readFrom) {
        return whose == Whose.ONE_TENANT && index.hasBeginningAfter(readFrom.plus(EARLIER), begin);
    }
}
