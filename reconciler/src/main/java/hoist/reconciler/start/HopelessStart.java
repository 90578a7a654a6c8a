package hoist.reconciler.start;

import java.util.function.Supplier;

/** Starting is no use before somebody changes something. The message is one sentence for an operator. */
public final class HopelessStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    private HopelessStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /**
     * What a worker cannot be without, for example its tenants.
     *
     * @throws HopelessStart if a setting is wrong: with the sentence of the {@link IllegalArgumentException} that says so
     */
    public static <T> T unlessThereIs(Supplier<T> needed) {
        try {
            return needed.get();
        } catch (IllegalArgumentException e) {
            throw new HopelessStart(String.valueOf(e.getMessage()), e);
        }
    }
}
