package hoist.halo;

import java.util.List;

/**
 * An integration runbook (Configuration, Integrations, Custom integrations, Integration runbooks).
 *
 * @param methods the numbers of the {@link IntegrationMethod}s that its steps call
 */
public record IntegrationRunbook(String name, boolean active, List<Long> methods) {
    public IntegrationRunbook {
        methods = List.copyOf(methods);
    }
}
