package hoist.simulators.halo.desk;

import java.util.List;
import java.util.Map;

/**
 * What a new HaloPSA instance has before anyone configures it, as far as tickets need it.
 *
 * <p>Names are stock names; numbers are the tenant's own (see {@link TenantIds}).
 */
public final class StockDesk {

    /** The agent with this number is nobody. */
    public static final int UNASSIGNED = 1;

    private final Desk desk;
    private final TenantIds ids;

    private StockDesk(Desk desk) {
        this.desk = desk;
        this.ids = desk.ids();
    }

    /** Fills an empty desk. */
    public static void fill(Desk desk) {
        StockDesk stock = new StockDesk(desk);
        stock.statuses();
        stock.prioritiesAndCategories();
        stock.lookups();
        stock.ticketTypes();
        stock.outcomes();
        stock.people();
    }

    private void statuses() {
        status(1, "New", "#e6193c");
        status(2, "In Progress", "#fbc02d");
        status(9, "Closed", "#689f38");
        status(28, "On Hold", "#757575");
        Row closed = desk.table(Kind.STATUS).find(ids.statusClosed()).orElseThrow();
        desk.save(Kind.STATUS, closed.with("__closes", true));
    }

    private void status(int id, String name, String colour) {
        desk.save(
                Kind.STATUS,
                Row.withId(ids.of(id))
                        .withAll(Map.of("name", name, "shortname", name, "type", 0, "sequence", id, "colour", colour)));
    }

    private void prioritiesAndCategories() {
        List<String> names = List.of("Critical", "High", "Medium", "Low");
        for (int i = 1; i <= names.size(); i++) {
            desk.save(
                    Kind.PRIORITY,
                    Row.withId(i)
                            .with("__guid", "3d0c6c5e-0000-4000-8000-00000000000" + i)
                            .with("priorityid", ids.of(i))
                            .with("slaid", ids.of(1))
                            .with("name", names.get(i - 1))
                            .with("ishidden", false));
        }
        List<String> categories =
                List.of("Business Applications", "Hardware", "Hardware>Laptop", "Security", "User Accounts");
        for (int i = 1; i <= categories.size(); i++) {
            String value = categories.get(i - 1);
            desk.save(
                    Kind.CATEGORY,
                    Row.withId(ids.of(i))
                            .with("value", value)
                            .with("category_name", value)
                            .with("type_id", 1));
        }
    }

    private void lookups() {
        lookup(12, List.of("Company Wide", "Multiple Users Affected", "Single User Affected"));
        lookup(27, List.of("High", "Medium", "Low"));
    }

    /** Numbers in one lookup begin at 1; the table's own numbers do not, because lookups share it. */
    private void lookup(int lookupId, List<String> names) {
        for (int i = 1; i <= names.size(); i++) {
            desk.save(
                    Kind.LOOKUP,
                    Row.withId(lookupId * 1000 + i)
                            .with("__id", ids.of(i))
                            .with("lookupid", lookupId)
                            .with("name", names.get(i - 1))
                            .with("sequence", i)
                            .with("inactive", false));
        }
    }

    private void ticketTypes() {
        List<String> names = List.of("Incident", "Service Request", "Problem", "Alert");
        for (int i = 1; i <= names.size(); i++) {
            Row type = Row.withId(ids.of(i))
                    .with("name", names.get(i - 1))
                    .with("use", "ticket")
                    .with("sequence", i)
                    .with("cancreate", true)
                    .with("initial_status", ids.statusNew())
                    .with("default_sla", ids.of(1))
                    .with("workflow_id", -1);
            desk.save(Kind.TICKET_TYPE, type);
            desk.mandatory(type.id(), List.of("summary"));
        }
    }

    private void outcomes() {
        outcome(3, "Re-Assign", 0, false);
        outcome(7, "Internal Note", 0, true);
        outcome(8, "Private Note", 0, true);
        outcome(9, "Close", ids.statusClosed(), false);
        outcome(10, "Email User", 0, false);
    }

    private void outcome(int id, String name, int newStatus, boolean hidden) {
        desk.save(
                Kind.OUTCOME,
                Row.withId(ids.of(id))
                        .with("outcome", name)
                        .with("buttonname", name)
                        .with("newstatus", newStatus)
                        .with("hidden", false)
                        .with("hidefromuser", hidden));
    }

    private void people() {
        desk.save(Kind.TEAM, Row.withId(ids.of(1)).with("name", "1st Line"));
        desk.save(
                Kind.AGENT,
                Row.withId(UNASSIGNED)
                        .with("name", "Unassigned")
                        .with("isdisabled", false)
                        .with("isapiagent", false)
                        .with("is_agent", true)
                        .with("use", "agent"));
        desk.save(Kind.CLIENT, new Row(Map.of("name", "Unknown", "inactive", false, "use", "client")));
        desk.save(Kind.SITE, new Row(Map.of("name", "Unknown", "client_id", 1, "inactive", false)));
    }
}
