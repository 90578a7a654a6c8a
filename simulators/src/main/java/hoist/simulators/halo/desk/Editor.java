package hoist.simulators.halo.desk;

/** The agent in whose name something is done, and what its role allows. */
public record Editor(int agentId, String name, Role role) {}
