package hoist.schemas;

/**
 * How topics are laid out on the brokers; the same for all of them.
 *
 * @param partitions number of partitions, at least 1; fixed for the life of a deployment, because the tenant's partition
 *     follows from it
 * @param replicationFactor copies of each partition; 3 on a real cluster
 * @param minInSyncReplicas copies that must have a record before it counts as written; 2 on a real cluster
 */
public record TopicLayout(int partitions, short replicationFactor, int minInSyncReplicas) {
    public TopicLayout {
        if (partitions < 1 || replicationFactor < 1 || minInSyncReplicas < 1) {
            throw new IllegalArgumentException(
                    "partitions, replicationFactor and minInSyncReplicas must each be at least 1: " + partitions + ", "
                            + replicationFactor + ", " + minInSyncReplicas);
        }
        if (minInSyncReplicas > replicationFactor) {
            throw new IllegalArgumentException("minInSyncReplicas (" + minInSyncReplicas
                    + ") cannot exceed replicationFactor (" + replicationFactor + "): nothing could be written");
        }
    }
}
