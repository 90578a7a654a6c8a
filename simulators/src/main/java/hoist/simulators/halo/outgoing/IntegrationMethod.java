package hoist.simulators.halo.outgoing;

import java.util.Map;

/**
 * A custom method of an integration.
 *
 * @param path after the base resource, with its first slash
 * @param headers as typed, also Content-Type
 * @param body a template, see {@link BodyTemplate}; blank for none
 */
public record IntegrationMethod(
        String name, Integration integration, String verb, String path, Map<String, String> headers, String body) {

    public IntegrationMethod {
        headers = Map.copyOf(headers);
    }
}
