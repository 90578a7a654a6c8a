package hoist.reconciler;

/** In what order a lane takes its due steps; within one urgency the oldest goes first. */
public enum Urgency {
    DISABLE,
    RELAY,
    CLOSE,
    OPEN,
    NOTE,
    LOOK_UP
}
