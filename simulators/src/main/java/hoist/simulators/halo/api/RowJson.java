package hoist.simulators.halo.api;

import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.Kind;
import hoist.simulators.halo.desk.Posted;
import hoist.simulators.halo.desk.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects beside tickets as Halo writes and stores them. */
final class RowJson {

    /** Properties that others decide: names are joined, {@code key_field} mirrors a field of the asset's type. */
    private static final List<String> DERIVED =
            List.of("client_name", "site_name", "key_field", "key_field2", "key_field3", "id");

    private static final List<String> IDS =
            List.of("client_id", "site_id", "toplevel_id", "assettype_id", "user_id", "type_id", "lookupid", "usage");

    private final Desk desk;

    RowJson(Desk desk) {
        this.desk = desk;
    }

    /** With the names of its client and site. */
    Row joined(Row row) {
        int siteId = row.number("site_id");
        Row site = desk.table(Kind.SITE).find(siteId).orElse(new Row(Map.of()));
        int clientId = row.number("client_id") > 0 ? row.number("client_id") : site.number("client_id");
        Row joined = siteId > 0 ? row.with("site_name", site.text("name")) : row;
        return clientId == 0
                ? joined
                : joined.with("client_id", clientId)
                        .with(
                                "client_name",
                                desk.table(Kind.CLIENT)
                                        .find(clientId)
                                        .map(client -> client.text("name"))
                                        .orElse(""));
    }

    /** As a row of a list: what a button calls is told of one alone only. */
    Map<String, Object> listed(Kind kind, Row row) {
        return shown(kind, kind == Kind.OUTCOME ? row.without("integration_method_id") : row);
    }

    /** With the odd forms that Halo gives some numbers. */
    Map<String, Object> shown(Kind kind, Row row) {
        Map<String, Object> json = row.shown();
        switch (kind) {
            case USER -> {
                json.put("site_id", row.decimal("site_id"));
                json.put("site_id_int", row.number("site_id"));
            }
            case SITE -> json.put("client_id", row.decimal("client_id"));
            case PRIORITY -> json.put("id", row.text("__guid"));
            case LOOKUP -> json.put("id", row.number("__id"));
            default -> {}
        }
        return json;
    }

    /** What of a posted element is stored. */
    Map<String, Object> stored(Posted posted) {
        Map<String, Object> values = new LinkedHashMap<>(posted.plain());
        values.keySet().removeIf(name -> name.startsWith("_"));
        values.keySet().removeAll(DERIVED);
        IDS.forEach(name -> posted.number(name).ifPresent(id -> values.put(name, id)));
        return values;
    }
}
