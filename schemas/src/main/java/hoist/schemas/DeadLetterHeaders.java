package hoist.schemas;

/** Headers of {@link Topic#DEAD_LETTERS}, text in UTF-8, after those that the record came with. */
public final class DeadLetterHeaders {
    /** Topic it was read from. */
    public static final String ORIGIN_TOPIC = "hoist_origin_topic";

    /** Its partition there, decimal. */
    public static final String ORIGIN_PARTITION = "hoist_origin_partition";

    /** Its offset there, decimal. */
    public static final String ORIGIN_OFFSET = "hoist_origin_offset";

    /** Which reader buried it; several may bury the same record. */
    public static final String WORKER = "hoist_worker";

    /** Why, without any value of the record. */
    public static final String REASON = "hoist_reason";

    private DeadLetterHeaders() {}
}
