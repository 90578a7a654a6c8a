package hoist.reconciler.start;

import hoist.schemas.IncompatibleSchema;
import hoist.schemas.SchemaRegistry;
import hoist.schemas.TopicSetUp;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** Makes topics and schemas before anything runs. Brokers and registry are waited for as long as it takes. */
final class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
    private static final String UNKNOWN_NAMES = "No resolvable bootstrap";

    private final KafkaConnection kafka;
    private final ReconcilerSettings settings;
    private final Consumer<String> waitingFor;
    private String lastReason = "";

    /** What is not there yet; the sentence is for operators. */
    private static final class NotYet extends Exception {
        private static final long serialVersionUID = 1;

        NotYet(String sentence) {
            super(sentence);
        }
    }

    /** @param waitingFor told what it waits for, in a sentence for operators */
    Preparation(KafkaConnection kafka, ReconcilerSettings settings, Consumer<String> waitingFor) {
        this.kafka = kafka;
        this.settings = settings;
        this.waitingFor = waitingFor;
    }

    /**
     * The clients, once all is there.
     *
     * @throws RuntimeException when waiting is no use, for example because of an incompatible schema
     */
    KafkaClients clients() throws InterruptedException {
        var clients = connected();
        try {
            prepare(clients.admin());
            return clients;
        } catch (InterruptedException | RuntimeException | Error e) {
            clients.close(Duration.ZERO);
            throw e;
        }
    }

    private KafkaClients connected() throws InterruptedException {
        while (true) {
            try {
                return KafkaClients.connect(kafka);
            } catch (KafkaException e) {
                waitOrThrow(e);
            }
        }
    }

    private void prepare(Admin admin) throws InterruptedException {
        while (true) {
            try {
                prepareOnce(admin);
                return;
            } catch (NotYet e) {
                waiting(String.valueOf(e.getMessage()));
            }
        }
    }

    private void prepareOnce(Admin admin) throws InterruptedException, NotYet {
        try {
            new TopicSetUp(admin, settings.topics().layout()).prepare();
            new SchemaRegistry(settings.registry().url()).prepare();
        } catch (IncompatibleSchema e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (ExecutionException e) {
            throw new NotYet("the brokers at " + kafka.brokers() + " do not make the topics: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        } catch (IOException e) {
            throw new NotYet("the schema registry at " + settings.registry().url() + " does not answer");
        }
    }

    /** Names may be known later, for example when all containers of a deployment start at once. */
    private void waitOrThrow(KafkaException failure) throws InterruptedException {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        if (!(cause instanceof ConfigException)
                || !String.valueOf(cause.getMessage()).startsWith(UNKNOWN_NAMES)) {
            throw failure;
        }
        waiting("nobody knows the brokers' names: " + kafka.brokers());
    }

    private void waiting(String reason) throws InterruptedException {
        if (!reason.equals(lastReason)) {
            LOG.warn("waiting: {}", reason);
        }
        lastReason = reason;
        waitingFor.accept(reason);
        TimeUnit.NANOSECONDS.sleep(TRY_AGAIN.toNanos());
    }
}
