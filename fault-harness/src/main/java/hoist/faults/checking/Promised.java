package hoist.faults.checking;

/**
 * An event that was accepted: it must be in a topic.
 *
 * @param what for people: the webhook's type, or the topic
 */
record Promised(String tenant, String what, String eventId) {
    String sentence() {
        return "tenant " + tenant + ": " + what + " with event id " + eventId
                + " was accepted with a 2xx and is in no topic";
    }
}
