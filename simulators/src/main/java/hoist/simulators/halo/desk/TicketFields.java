package hoist.simulators.halo.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which members of a posted ticket are stored, and how. Everything else is ignored. */
final class TicketFields {

    private static final List<String> TEXTS = List.of(
            "summary",
            "reportedby",
            "users_name",
            "category_1",
            "category_2",
            "category_3",
            "category_4",
            "third_party_id_string",
            "thirdparty_url",
            "matching_value",
            "userdef1",
            "userdef2",
            "userdef3",
            "userdef4",
            "userdef5");
    private static final List<String> NUMBERS = List.of(
            "impact",
            "urgency",
            "parent_id",
            "contract_id",
            "createdfrom_id",
            "third_party_id",
            "categoryid_1",
            "closure_agent_id");
    private static final List<String> DECIMALS = List.of("closure_time", "estimate");
    private static final Map<String, Kind> REFERENCES = Map.of(
            "tickettype_id", Kind.TICKET_TYPE,
            "client_id", Kind.CLIENT,
            "site_id", Kind.SITE,
            "user_id", Kind.USER,
            "agent_id", Kind.AGENT,
            "status_id", Kind.STATUS);

    private final Desk desk;

    TicketFields(Desk desk) {
        this.desk = desk;
    }

    /** The plain members, over those the ticket has; status and agent are left to {@link TicketMoves}. */
    Row plain(Row row, Posted posted) {
        Row changed = row;
        for (String name : TEXTS) {
            changed = set(changed, name, posted.text(name));
        }
        for (String name : NUMBERS) {
            changed = set(changed, name, posted.number(name));
        }
        for (String name : DECIMALS) {
            changed = set(changed, name, posted.decimal(name));
        }
        changed = bothForms(changed, posted, "details", "details_html");
        changed = bothForms(changed, posted, "closure_note", "closure_note_html");
        return priority(references(changed, posted), posted);
    }

    /** The custom fields that the element names, by id or by name; unknown ones are ignored. */
    Optional<Map<String, Object>> customFields(Posted posted) {
        return posted.list("customfields").map(items -> {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Posted item : items) {
                field(item).ifPresent(field -> item.plain("value").ifPresent(value -> values.put(field, value)));
            }
            return values;
        });
    }

    /** The assets that the element names. */
    Optional<List<Integer>> assets(Posted posted) {
        return posted.list("assets")
                .map(items -> items.stream()
                        .flatMap(item -> item.number("id").stream())
                        .map(id -> existing("assets.id", Kind.ASSET, id))
                        .distinct()
                        .toList());
    }

    private Optional<String> field(Posted item) {
        Table fields = desk.table(Kind.FIELD);
        Optional<Row> byId = item.has("id") ? item.number("id").flatMap(fields::find) : Optional.empty();
        return byId.or(() -> item.text("name").flatMap(name -> fields.named("name", name)))
                .map(row -> row.text("name"));
    }

    private Row references(Row row, Posted posted) {
        Row changed = row;
        for (Map.Entry<String, Kind> reference : REFERENCES.entrySet()) {
            Optional<Integer> id = posted.number(reference.getKey()).filter(value -> value > 0);
            id.ifPresent(value -> existing(reference.getKey(), reference.getValue(), value));
            if (!reference.getKey().equals("status_id") && !reference.getKey().equals("agent_id")) {
                changed = set(changed, reference.getKey(), id);
            }
        }
        changed = byName(changed, posted, "client_id", "client_name", Kind.CLIENT);
        changed = byName(changed, posted, "team_id", "team", Kind.TEAM);
        return set(changed, "team_id", posted.number("team_id").filter(id -> id > 0));
    }

    private Row byName(Row row, Posted posted, String idName, String nameName, Kind kind) {
        if (posted.has(idName)) {
            return row;
        }
        return set(
                row,
                idName,
                posted.text(nameName)
                        .flatMap(name -> desk.table(kind).named("name", name))
                        .map(Row::id));
    }

    /** A priority that the ticket type's agreement does not have is ignored. */
    private Row priority(Row row, Posted posted) {
        return set(
                row,
                "priority_id",
                posted.number("priority_id")
                        .filter(id -> desk.table(Kind.PRIORITY)
                                .first(priority -> priority.number("priorityid") == id)
                                .isPresent()));
    }

    private int existing(String property, Kind kind, int id) {
        if (desk.table(kind).find(id).isEmpty()) {
            throw Refusals.foreignKey(property, id);
        }
        return id;
    }

    private static Row bothForms(Row row, Posted posted, String plain, String html) {
        if (posted.has(html)) {
            String markup = posted.text(html).orElse("");
            return row.with(html, markup).with(plain, posted.text(plain).orElseGet(() -> Markup.asText(markup)));
        }
        return posted.text(plain)
                .map(text -> row.with(plain, text).with(html, Markup.ofText(text)))
                .orElse(row);
    }

    private static Row set(Row row, String name, Optional<? extends Object> value) {
        return value.isPresent() ? row.with(name, value.get()) : row;
    }
}
