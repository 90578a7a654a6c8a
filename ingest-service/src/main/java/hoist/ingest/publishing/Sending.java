package hoist.ingest.publishing;

/** What became of events that were sent to Kafka. Only {@link Stored} is certain: any other may be there all the same. */
sealed interface Sending {

    /** All in-sync replicas have them. */
    record Stored() implements Sending {}

    /** Not in time; the same events may pass later. */
    record NotNow(String reason) implements Sending {}

    /** Kafka refuses this event, now and later. */
    record Never(String reason) implements Sending {}

    /** It failed in a way that says nothing about later. */
    record Unclear(String reason) implements Sending {}

    /** What a failure means; the reason is the name of its class, because messages may repeat values. */
    static Sending failed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (KafkaFailure.of(cause)) {
                case PASSING -> {
                    return new NotNow(cause.getClass().getSimpleName());
                }
                case OF_THE_EVENT -> {
                    return new Never(cause.getClass().getSimpleName());
                }
                case UNKNOWN -> {}
            }
        }
        return new Unclear(failure.getClass().getSimpleName());
    }
}
