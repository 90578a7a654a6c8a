package hoist.jit.plan;

import java.time.Duration;

/**
 * How long to go on, and how often, while accounts cannot be disabled.
 *
 * @param retryFor how long after a cause was noticed Hoist tries by itself
 * @param alertAfter how long after a cause was noticed a person is told
 * @param lookAgain how often what idemeum refuses is tried by itself
 * @param retryEvery how often idemeum is tried after a person was told that it does not answer
 */
public record Patience(Duration retryFor, Duration alertAfter, Duration lookAgain, Duration retryEvery) {}
