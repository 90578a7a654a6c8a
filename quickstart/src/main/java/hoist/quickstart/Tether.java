package hoist.quickstart;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * The main class of a child: runs the main class named by its first argument, and ends the process when its standard
 * input ends, that is when the parent is gone, however it went. It ends at once, as a crash does: whatever it tethers survives
 * that.
 */
public final class Tether {
    private Tether() {}

    /**
     * Runs the child.
     *
     * @param arguments the main class, then its own arguments
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("tether").start(Tether::haltWhenTheParentIsGone);
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(arguments[0] + " failed", e.getCause());
        }
    }

    private static void haltWhenTheParentIsGone() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println("Standard input broke: " + e);
        }
        Runtime.getRuntime().halt(0);
    }
}
