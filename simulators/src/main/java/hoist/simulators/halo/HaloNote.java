package hoist.simulators.halo;

/**
 * One action of a ticket.
 *
 * @param id its number within the ticket, from 1
 * @param hours the time taken
 */
public record HaloNote(
        int id, String outcome, String who, String text, String html, boolean hiddenFromUser, double hours) {}
