package hoist.simulators.idemeum.webhooks;

import hoist.simulators.http.Body;

/**
 * One thing to tell.
 *
 * @param id the same in every attempt and every copy
 * @param path for example {@code /webhooks/elevations}
 * @param type for example {@code elevation.requested}
 * @param subject the request's or grant's id
 */
record WebhookMessage(String id, String path, String type, String subject, Body body) {}
