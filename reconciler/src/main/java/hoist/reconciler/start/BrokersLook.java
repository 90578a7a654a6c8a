package hoist.reconciler.start;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/** Whether the brokers answer. */
final class BrokersLook implements Look {
    private static final int ANSWER_WITHIN_MS = 4_000;
    static final int FAIL_WITHIN_MS = 6_000;

    /** A client that does not even fail, so many times: the thread inside it is dead. */
    private static final int SILENT_TIMES = 10;

    private final Admin admin;
    private final String brokers;
    private final LastResort lastResort;
    private int silent;

    /** @param brokers for people */
    BrokersLook(Admin admin, String brokers, LastResort lastResort) {
        this.admin = admin;
        this.brokers = brokers;
        this.lastResort = lastResort;
    }

    @Override
    public String at() {
        return "brokers";
    }

    @Override
    public Optional<String> trouble() throws InterruptedException {
        try {
            var options = new DescribeClusterOptions().timeoutMs(ANSWER_WITHIN_MS);
            admin.describeCluster(options).nodes().get(FAIL_WITHIN_MS, TimeUnit.MILLISECONDS);
            silent = 0;
            return Optional.empty();
        } catch (ExecutionException e) {
            silent = 0;
            return away();
        } catch (TimeoutException e) {
            if (++silent >= SILENT_TIMES) {
                lastResort.end("Kafka's admin client answers no more");
            }
            return away();
        }
    }

    private Optional<String> away() {
        return Optional.of("the brokers at " + brokers + " do not answer");
    }
}
