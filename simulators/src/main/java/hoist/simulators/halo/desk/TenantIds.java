package hoist.simulators.halo.desk;

/**
 * The numbers of this tenant's statuses, types and so on: stock numbers plus an offset, because no two tenants agree.
 *
 * @param offset 0 for a stock instance, where Closed is 9
 */
public record TenantIds(int offset) {

    /** The numbers of a new instance: New 1, In Progress 2, Closed 9, On Hold 28. */
    public static TenantIds stock() {
        return new TenantIds(0);
    }

    /** Every number moved up by so many. */
    public static TenantIds shiftedBy(int offset) {
        return new TenantIds(offset);
    }

    int of(int stock) {
        return stock + offset;
    }

    /** Status New. */
    public int statusNew() {
        return of(1);
    }

    /** Status In Progress. */
    public int statusInProgress() {
        return of(2);
    }

    /** Status Closed. */
    public int statusClosed() {
        return of(9);
    }

    /** Status On Hold. */
    public int statusOnHold() {
        return of(28);
    }

    /** Ticket type Incident. */
    public int incident() {
        return of(1);
    }

    /** Outcome Internal Note. */
    public int internalNote() {
        return of(7);
    }
}
