package hoist.faults.proxy;

import java.time.Duration;

/** What a link does to every connection through it. */
sealed interface Behaviour {

    record Pass() implements Behaviour {}

    /** Every piece is delivered so much later, in either direction. */
    record Slow(Duration latency) implements Behaviour {}

    /** So much passes a second in each direction of each connection. */
    record Narrow(int bytesPerSecond) implements Behaviour {}

    /** Nobody gets through: connections are reset when they are made. */
    record Cut() implements Behaviour {}

    /** Connections are made, and nothing arrives; what was sent meanwhile arrives when the link passes again. */
    record HalfOpen() implements Behaviour {}

    /** What is sent arrives; what is answered does not, ever. */
    record AnswersSwallowed() implements Behaviour {}
}
