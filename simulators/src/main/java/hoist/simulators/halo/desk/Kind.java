package hoist.simulators.halo.desk;

/** The kinds of objects beside tickets and actions. */
public enum Kind {
    CLIENT,
    SITE,
    USER,
    ASSET,
    AGENT,
    TEAM,
    TICKET_TYPE,
    STATUS,
    PRIORITY,
    CATEGORY,
    LOOKUP,
    FIELD,
    OUTCOME
}
