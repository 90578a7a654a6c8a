package hoist.cli.connection;

import hoist.cli.failure.CliFailure;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What Kafka's clients throw, as a sentence with the cure. */
final class KafkaTrouble {
    private KafkaTrouble() {}

    static CliFailure of(Throwable failure, String brokers) {
        return switch (failure) {
            case CliFailure told -> told;
            case TimeoutException e ->
                CliFailure.outOfReach(
                        "Kafka at " + brokers
                                + " does not answer: see whether it runs, or name its brokers with --brokers HOST:PORT,….",
                        e);
            case AuthenticationException e ->
                CliFailure.outOfReach(
                        "Kafka at " + brokers
                                + " does not let this client in: give its credentials in a file with --kafka-config FILE.",
                        e);
            case AuthorizationException e ->
                CliFailure.outOfReach(
                        "Kafka at " + brokers
                                + " forbids this client what it asks for: grant it Describe and Read on Hoist's topics, Describe on"
                                + " the workers' consumer groups, and Write on operator-commands for commands that change something.",
                        e);
            case UnknownTopicOrPartitionException e ->
                CliFailure.outOfReach(
                        "Kafka at " + brokers
                                + " has not all of Hoist's topics: the services make them when they start; is it the right Kafka?",
                        e);
            case SerializationException e ->
                CliFailure.outOfReach("The record could not be written: see whether the schema registry answers.", e);
            case ConfigException e ->
                CliFailure.outOfReach(
                        "Kafka at " + brokers + " cannot be used with these settings: " + e.getMessage(), e);
            default -> causeOf(failure, brokers);
        };
    }

    private static CliFailure causeOf(Throwable failure, String brokers) {
        var cause = failure.getCause();
        return cause == null || cause == failure
                ? CliFailure.outOfReach(
                        "Kafka at " + brokers + " failed this request ("
                                + failure.getClass().getSimpleName()
                                + "): try again, and look at the brokers' log if it stays so.",
                        failure)
                : of(cause, brokers);
    }
}
