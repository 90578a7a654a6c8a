package hoist.halo;

/**
 * A webhook of Halo's own (Configuration, Integrations, Webhooks).
 *
 * @param url where it is sent
 */
public record OutgoingWebhook(String name, String url, boolean active) {}
