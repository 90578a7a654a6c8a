package hoist.simulators.halo.outgoing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All custom integrations and methods of an instance with their numbers, whatever uses them. */
public final class MethodLibrary {

    private final List<Integration> integrations = new ArrayList<>();
    private final Map<String, NumberedMethod> methods = new LinkedHashMap<>();

    /** A method and the numbers it and its integration go by. */
    public record NumberedMethod(int id, int integrationId, IntegrationMethod method) {}

    /** An integration and its number. */
    public record NumberedIntegration(int id, Integration integration) {}

    /** Takes a method up, in place of one with the same name, whose number it then has; the answer is its number. */
    public synchronized int add(IntegrationMethod method) {
        Optional<NumberedMethod> known = Optional.ofNullable(methods.get(method.name()));
        int id = known.map(NumberedMethod::id).orElse(methods.size() + 1);
        methods.put(method.name(), new NumberedMethod(id, number(method.integration()), method));
        return id;
    }

    /** The methods, by number. */
    public synchronized List<NumberedMethod> methods() {
        return List.copyOf(methods.values());
    }

    /** The integrations, by number. */
    public synchronized List<NumberedIntegration> integrations() {
        List<NumberedIntegration> numbered = new ArrayList<>();
        integrations.forEach(each -> numbered.add(new NumberedIntegration(numbered.size() + 1, each)));
        return numbered;
    }

    private int number(Integration integration) {
        if (!integrations.contains(integration)) {
            integrations.add(integration);
        }
        return integrations.indexOf(integration) + 1;
    }
}
