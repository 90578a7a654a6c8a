package hoist.reconciler.trust;

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

    /** Whether this JVM is not to be trusted after the failure or one of its causes. Takes no memory, because there may be none. */
    public static boolean isLostBy(Throwable failure) {
        Throwable cause = failure;
        for (var depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (takesTrust(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /**
     * Returns if only the caller's own work failed.
     *
     * @throws Error the failure itself, which is or was caused by one of those that take the trust
     */
    public static void requireAfter(Throwable failure) {
        if (isLostBy(failure)) {
            throw failure instanceof Error error ? error : new InternalError(failure);
        }
    }

    /** No switch over types: its first use takes memory. */
    private static boolean takesTrust(Throwable failure) {
        return failure instanceof LinkageError
                || (failure instanceof VirtualMachineError && !(failure instanceof StackOverflowError));
    }
}
