package hoist.simulators.idemeum;

/** Whether idemeum says {@code elevation.decided} after an approve or deny by API; nobody promises that it does. */
public enum AfterApiDecision {
    WEBHOOK,
    SILENCE
}
