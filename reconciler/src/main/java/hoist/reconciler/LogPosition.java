package hoist.reconciler;

import hoist.schemas.Topic;

/**
 * Where a record stands in the log.
 *
 * @param offset within the partition; of two records of one tenant on one topic the smaller came first
 */
public record LogPosition(Topic topic, long offset) {}
