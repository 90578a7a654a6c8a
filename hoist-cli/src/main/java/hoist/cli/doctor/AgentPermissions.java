package hoist.cli.doctor;

import hoist.cli.doctor.seen.Observation;
import java.util.List;

/**
 * The permissions of Halo's agent that no call can tell of: Halo's published API has no member for them, and trying them out would change
 * tickets (idemeum guide, HaloPSA, Configure HaloPSA agent).
 */
final class AgentPermissions {
    private static final List<String> TICKET_PERMISSIONS = List.of(
            "Can add new Tickets",
            "Can edit closed Tickets",
            "Can view Unassigned Tickets",
            "Can view Tickets that are assigned to other Agents",
            "Can Re-assign Tickets",
            "Can Edit Tickets Which Are Not Assigned To Them",
            "Can always update Ticket Statuses and re-assign Tickets outside of actions");

    private static final List<String> TEAM = List.of(
            "Can be assigned to",
            "Can see unassigned tickets for this Team",
            "Can see Tickets assigned to other Agents in this Team");

    static final Observation BY_HAND = Observation.byHand(
            "HaloPSA",
            "The agent's ticket permissions cannot be read over the API",
            "without one of them a ticket stays open, or is not found again; requests are then stuck with halo-rights",
            "Compare in HaloPSA: Configuration, Teams and agents, Agents, the application's agent. Permissions, Ticket permissions: "
                    + String.join("; ", TICKET_PERMISSIONS)
                    + ". Permissions, Asset type restrictions: Allow use of all Asset Types. Departments and teams: "
                    + String.join("; ", TEAM)
                    + " (with departments: Modify all).");

    private AgentPermissions() {}
}
