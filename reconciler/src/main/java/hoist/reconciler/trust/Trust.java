package hoist.reconciler.trust;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which errors mean that what is in this JVM's memory cannot be believed any more: an {@link OutOfMemoryError} or another
 * failure of the virtual machine may have struck any thread in the middle of a change, and after a {@link LinkageError}
 * classes are missing that are not missing in the next process. Whoever catches everything lets these go on, so that the
 * process ends and is started again.
 *
 * <p>A {@link StackOverflowError}, a failed assertion and every exception concern only the record or step that caused them.
 */
public final class Trust {
    private static final int DEEPEST_CAUSE = 20;

    private Trust() {}

    /** The error, among the failure and its causes, after which this JVM is not to be trusted. */
    public static Optional<Error> lostBy(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .filter(Trust::takesTrust)
                .map(Error.class::cast)
                .findFirst();
    }

    /**
     * Returns if only the caller's own work failed.
     *
     * @throws Error the one in {@link #lostBy}
     */
    public static void requireAfter(Throwable failure) {
        lostBy(failure).ifPresent(error -> {
            throw error;
        });
    }

    private static boolean takesTrust(Throwable failure) {
        return switch (failure) {
            case StackOverflowError _ -> false;
            case VirtualMachineError _ -> true;
            case LinkageError _ -> true;
            default -> false;
        };
    }
}
