package hoist.schemas;

import java.io.IOException;

/** The registry holds a version of a schema that this build could not read: this build must not start. */
public final class IncompatibleSchema extends IOException {
    private static final long serialVersionUID = 1;

    IncompatibleSchema(String path) {
        super("the schema registry refuses this build's schema (" + path
                + "): records already written could not be read by it. Start the build that wrote them, or add the"
                + " missing default to the schema.");
    }
}
