package hoist.halo;

import hoist.vendor.BeforeWrite;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One Halo instance, in its own words. Every method throws {@link HaloException} when the call failed; its {@code again()} says whether trying
 * again is any use.
 *
 * <p>Searches return what Halo found, which matches substrings of several columns: equality is the caller's rule.
 */
public interface Halo {

    /** All clients that are not inactive. */
    List<Client> activeClients();

    /** Candidates for an asset of this name, active and of this client only. */
    List<Asset> assets(long clientId, String name);

    /** Candidates for a user with this e-mail address, active and of this client only. */
    List<User> users(long clientId, String email);

    /** Candidates for an agent with this e-mail address, among those the application's role may see; enabled ones only. */
    List<Agent> agents(String email);

    /** The agent with this id; empty when there is none. */
    Optional<Agent> agent(long id);

    /** The agent that the application logs in as. */
    Agent me();

    /**
     * The ids behind the configured names.
     *
     * @throws HaloException whose {@code again()} is {@code Never} with {@code Why.CONFIGURATION} and a reason that names each missing thing and
     *     the menu where to make it
     */
    TicketIds ticketIds();

    /** Creates a ticket. Halo has no idempotency key: the same ticket twice is two tickets. */
    Ticket createTicket(NewTicket ticket);

    /** Changes what the update states and leaves the rest; the answer shows what Halo made of it. */
    Ticket updateTicket(TicketUpdate update);

    /** The ticket with its custom fields; empty when there is none or it was deleted. */
    Optional<Ticket> ticket(long id);

    /** All tickets, open and closed, whose summary contains this text, oldest first. Rows have no custom fields. */
    List<Ticket> ticketsBySummary(String text);

    /** Those of these tickets that exist, in the order of their ids. Rows have no custom fields. */
    List<Ticket> tickets(Collection<Long> ids);

    /**
     * All tickets changed at or after this time, in the order of their ids; one call per 100 of them, at least one. Rows have no custom fields.
     *
     * @throws HaloException also when there are more than 10,000: ask for a shorter time
     */
    List<Ticket> ticketsChangedSince(Instant time);

    /**
     * The tickets this agent has open now for this client, in the order of their ids; asked of Halo each time, one call per 100 of them. Only rows
     * that show this agent and this client are taken, so an unexpected answer of Halo gives too few rather than too many. Rows have no custom
     * fields.
     *
     * @throws HaloException also when there are more than 1000, which no technician works on: Halo then ignored the question
     */
    List<Ticket> openTickets(long agentId, long clientId);

    /** Adds an action, for example a note, and sends no mail. */
    Action addAction(NewAction action);

    /** All actions of a ticket, those of the system left out. */
    List<Action> actions(long ticketId);

    /** The same client whose writes run {@code check} last before they are sent. */
    Halo within(BeforeWrite check);
}
