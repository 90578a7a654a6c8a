package hoist.halo;

/**
 * A button on tickets whose system use is "Execute an Integration Method" (Configuration, Tickets, Actions).
 *
 * @param method the number of the {@link IntegrationMethod} it calls
 */
public record MethodAction(long id, String name, long method) {}
