package hoist.simulators.halo.api;

import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.Editor;
import hoist.simulators.halo.desk.Kind;
import hoist.simulators.halo.desk.Posted;
import hoist.simulators.halo.desk.Refusals;
import hoist.simulators.halo.desk.Row;
import hoist.simulators.http.Answer;
import hoist.simulators.http.Request;
import hoist.simulators.http.Routes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One kind of object beside tickets: list, one, create or update, delete. */
final class CollectionResource {

    private final Desk desk;
    private final Shape shape;
    private final RowJson json;

    CollectionResource(Desk desk, Shape shape) {
        this.desk = desk;
        this.shape = shape;
        this.json = new RowJson(desk);
    }

    void routes(Routes routes, Guard guard) {
        routes.get(shape.path(), guard.on(shape.read(), this::list))
                .post(shape.path(), guard.on(shape.edit(), this::post));
        if (shape.kind() != Kind.PRIORITY) {
            routes.get(shape.path() + "/{id}", guard.on(shape.read(), this::one))
                    .on("DELETE", shape.path() + "/{id}", guard.on(shape.edit(), this::delete));
        }
    }

    private Answer list(Request request, Editor editor) {
        ListQuery query = new ListQuery(request.query(), shape.cap());
        AdvancedSearch advanced = AdvancedSearch.of(query, Set.copyOf(shape.searched()));
        List<Row> rows = query.ordered(
                desk.table(shape.kind()).rows().stream()
                        .map(json::joined)
                        .filter(row -> fits(row, query) && advanced.admits(row))
                        .toList(),
                row -> row);
        return Answer.json(
                200,
                shape.envelope().isEmpty()
                        ? rows.stream()
                                .map(row -> json.listed(shape.kind(), row))
                                .toList()
                        : query.envelope(shape.envelope(), rows, row -> json.listed(shape.kind(), row)));
    }

    private boolean fits(Row row, ListQuery query) {
        return shape.filters().entrySet().stream()
                        .allMatch(filter -> query.number(filter.getKey())
                                .map(id -> row.number(filter.getValue()) == id)
                                .orElse(true))
                && query.text("search")
                        .map(text -> shape.searched().stream().anyMatch(name -> contains(row, name, text)))
                        .orElse(true)
                && query.text("search_name_only")
                        .map(text -> contains(row, "name", text))
                        .orElse(true)
                && query.text("inventory_number")
                        .map(text -> row.text("inventory_number").equalsIgnoreCase(text))
                        .orElse(true)
                && active(row, query)
                && concernsTicket(row, query);
    }

    /** Inactive ones are listed only on request. */
    private boolean active(Row row, ListQuery query) {
        boolean inactive = row.flag("inactive");
        boolean open = !query.flag("excludeclosed") || !row.flag("__closes");
        return open
                && (inactive
                        ? query.flag("includeinactive")
                        : !query.text("includeactive").equals(Optional.of("false")));
    }

    private boolean concernsTicket(Row row, ListQuery query) {
        return shape.kind() != Kind.ASSET
                || query.number("ticket_id")
                        .map(id -> desk.ticket(id)
                                .filter(ticket -> ticket.assets().contains(row.id()))
                                .isPresent())
                        .orElse(true);
    }

    private static boolean contains(Row row, String property, String text) {
        return row.text(property).toLowerCase(Locale.ROOT).contains(text);
    }

    private Answer one(Request request, Editor editor) {
        Row row = desk.table(shape.kind()).find(Ids.ofPath(request)).orElseThrow(Refusals::notFound);
        return Answer.json(200, json.shown(shape.kind(), json.joined(row)));
    }

    private Answer post(Request request, Editor editor) {
        return PostedArray.of(request)
                .answer(request, desk.switches(), posted -> json.shown(shape.kind(), json.joined(saved(posted))));
    }

    private Row saved(Posted posted) {
        int id = posted.number("id").orElse(0);
        Row before = id > 0
                ? desk.table(shape.kind())
                        .find(id)
                        .orElseThrow(
                                () -> Refusals.recordNotFound(desk.switches().recordNotFoundStatus()))
                : new Row(Map.of("inactive", false));
        Row changed = before.withAll(json.stored(posted));
        return desk.save(shape.kind(), id > 0 ? changed.with("id", id) : changed.without("id"));
    }

    private Answer delete(Request request, Editor editor) {
        return Answer.json(
                200,
                Row.withId(desk.remove(shape.kind(), Ids.ofPath(request)).id()).shown());
    }
}
