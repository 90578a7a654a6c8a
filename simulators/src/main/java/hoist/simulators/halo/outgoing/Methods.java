package hoist.simulators.halo.outgoing;

import hoist.simulators.effects.EffectLog;
import hoist.simulators.halo.desk.Desk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The custom methods that an administrator can test alone (Configuration, Integrations, Custom integrations, Methods). */
public final class Methods {

    private final Desk desk;
    private final EffectLog effects;
    private final OutgoingCalls calls;
    private final MethodLibrary library = new MethodLibrary();
    private final Map<String, IntegrationMethod> methods = new LinkedHashMap<>();
    private final Map<String, MethodOutcome> lastTests = new LinkedHashMap<>();

    /** No methods yet. */
    public Methods(Desk desk, EffectLog effects, OutgoingCalls calls) {
        this.desk = desk;
        this.effects = effects;
        this.calls = calls;
    }

    /** Adds a method, in place of one with the same name. */
    public synchronized void add(IntegrationMethod method) {
        methods.put(method.name(), method);
        library.add(method);
    }

    /** All methods of the instance, those of buttons and runbooks too. */
    public MethodLibrary library() {
        return library;
    }

    /** The methods. */
    public synchronized List<IntegrationMethod> all() {
        return new ArrayList<>(methods.values());
    }

    /** What came of the last test of a method. */
    public synchronized Optional<MethodOutcome> lastTest(String name) {
        return Optional.ofNullable(lastTests.get(name));
    }

    /** Tests the API call: once, as it is typed; there is no ticket, so variables have no value. */
    public MethodOutcome test(String name) {
        IntegrationMethod method = find(name);
        MethodOutcome outcome =
                calls.execute(method, new BodyTemplate(Map.of(), desk.switches()).render(method.body()));
        effects.effect("method.tested", name, Map.of("outcome", outcome.inWords()));
        tested(name, outcome);
        return outcome;
    }

    private synchronized IntegrationMethod find(String name) {
        IntegrationMethod method = methods.get(name);
        if (method == null) {
            throw new IllegalArgumentException("there is no method " + name);
        }
        return method;
    }

    private synchronized void tested(String name, MethodOutcome outcome) {
        lastTests.put(name, outcome);
    }
}
