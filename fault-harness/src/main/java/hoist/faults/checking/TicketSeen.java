package hoist.faults.checking;

/**
 * A ticket as a person at the screen sees it.
 *
 * @param closureNote blank when there is none
 * @param agentEmail blank when nobody has it
 */
record TicketSeen(int id, Standing standing, String closureNote, String agentEmail) {
    enum Standing {
        OPEN,
        CLOSED
    }
}
