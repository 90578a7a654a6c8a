package hoist.faults.load;

/** How the life of an elevation request ends. */
public enum ElevationEnd {
    /** Approved or denied: its ticket is closed and says which, as idemeum has it. */
    DECIDED,
    /** Its ticket is closed and says so. */
    EXPIRED,
    /** Its ticket is open. */
    UNDECIDED
}
