package hoist.faults.checking;

import java.util.Map;

/** Which events are in the topics, by somebody who is none of us. */
public interface EventsInTopics {

    /** Whether a record with this CloudEvents id was read from any topic. */
    boolean contains(String eventId);

    /** How many calls at vendors the workers have announced, by the records read so far. */
    long announcements();

    /** Records read so far, by topic; the same event twice is two records. */
    Map<String, Long> counts();
}
