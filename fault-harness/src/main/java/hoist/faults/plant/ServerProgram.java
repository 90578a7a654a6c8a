package hoist.faults.plant;

import hoist.quickstart.ChildProcess;
import hoist.quickstart.LocalServer;
import java.util.function.BooleanSupplier;

/** A broker or a registry, and the question that tells whether it works. */
record ServerProgram(LocalServer server, BooleanSupplier question) implements Program {

    @Override
    public ChildProcess begin() {
        return server.launch(progress -> {});
    }

    @Override
    public boolean answers() {
        return question.getAsBoolean();
    }
}
