package hoist.reconciler.ledger;

import hoist.schemas.Topic;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far one partition's ledger must have read before its lanes may act: to the ends its input topics had after this
 * instance took the partition over. Otherwise a lane would act on a request whose ticket stands a few records further on.
 *
 * <p>What was read is what this fold saw, or what the group had read before; the latter is asked again and again, because
 * at the end of a topic may stand what no fold ever sees (a transaction's marker, a range deleted meanwhile).
 */
final class CatchUp {
    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    private final Asked ends;
    private final Asked read;
    private @Nullable Map<Topic, Long> fixedEnds;

    CatchUp(Offsets offsets, int partition) {
        this.ends = new Asked(() -> offsets.ends(partition));
        this.read = new Asked(() -> offsets.read(partition));
    }

    enum Progress {
        BEHIND,
        REACHED
    }

    /** Whether everything up to these ends was read, given the next offset to be read of each topic seen so far. */
    Progress progress(Map<Topic, Long> nextOffsets) {
        if (fixedEnds == null) {
            fixedEnds = ends.answer();
        }
        var already = fixedEnds == null ? null : read.answer();
        if (fixedEnds == null || already == null) {
            return Progress.BEHIND;
        }
        var behind = fixedEnds.entrySet().stream()
                .anyMatch(end -> reached(end.getKey(), end.getValue(), already, nextOffsets) < end.getValue());
        return behind ? Progress.BEHIND : Progress.REACHED;
    }

    /** A group that claims to have read beyond the end read another topic of this name, since deleted. */
    private static long reached(Topic topic, long end, Map<Topic, Long> already, Map<Topic, Long> nextOffsets) {
        var before = already.getOrDefault(topic, 0L);
        return Math.max(nextOffsets.getOrDefault(topic, 0L), before > end ? 0 : before);
    }

    /** A question to the brokers, asked again a while after each answer or failure. */
    private static final class Asked {
        private final Supplier<CompletableFuture<Map<Topic, Long>>> question;
        private CompletableFuture<Map<Topic, Long>> pending;
        private @Nullable Map<Topic, Long> lastAnswer;
        private long askedAt = System.nanoTime();

        Asked(Supplier<CompletableFuture<Map<Topic, Long>>> question) {
            this.question = question;
            this.pending = question.get();
        }

        @Nullable
        Map<Topic, Long> answer() {
            if (pending.isDone() && !pending.isCompletedExceptionally()) {
                lastAnswer = pending.join();
            }
            if (pending.isDone() && System.nanoTime() - askedAt > ASK_AGAIN.toNanos()) {
                if (pending.isCompletedExceptionally()) {
                    LOG.warn("the brokers do not tell offsets; lanes stay shut until they do", pending.exceptionNow());
                }
                askedAt = System.nanoTime();
                pending = question.get();
            }
            return lastAnswer;
        }
    }
}
