package hoist.reconciler.start;

import java.util.Optional;

/** A look at one thing without which the worker cannot do its job. */
interface Look {
    /** A stable word for the thing, for health details. */
    String at();

    /** What is wrong with it now, in a sentence for operators; asked about once a second. May take some seconds. */
    Optional<String> trouble() throws InterruptedException;
}
