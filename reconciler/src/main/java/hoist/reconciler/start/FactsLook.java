package hoist.reconciler.start;

import java.util.Optional;

/**
 * Whether Kafka's producer still says what became of facts. It gives up on each after eight seconds: until then the brokers
 * may be at fault, and one that says nothing for much longer has lost the thread inside it.
 */
final class FactsLook implements Look {
    /** Looks without a word. */
    static final int UNWELL_AFTER = 8;

    static final int DEAD_AFTER = 30;

    private final KafkaFactLog log;
    private final LastResort lastResort;
    private long answeredBefore;
    private int silent;

    FactsLook(KafkaFactLog log, LastResort lastResort) {
        this.log = log;
        this.lastResort = lastResort;
    }

    @Override
    public String at() {
        return "facts";
    }

    @Override
    public Optional<String> trouble() {
        var answered = log.answered();
        silent = answered == answeredBefore && log.published() > answered ? silent + 1 : 0;
        answeredBefore = answered;
        if (silent >= DEAD_AFTER) {
            lastResort.end("Kafka's producer answers no more");
        }
        return silent < UNWELL_AFTER ? Optional.empty() : Optional.of("facts are neither written nor refused");
    }
}
