package hoist.simulators.halo.api;

import hoist.simulators.halo.desk.Kind;
import java.util.List;
import java.util.Map;

/**
 * How one kind of object is listed.
 *
 * @param envelope the key of the rows; blank for a bare array
 * @param cap the largest page
 * @param searched the columns that {@code search} looks into, for any part of them
 * @param filters parameter and the property it must equal
 */
record Shape(
        String path,
        Kind kind,
        String envelope,
        int cap,
        List<String> searched,
        Map<String, String> filters,
        Need read,
        Need edit) {

    private static final int NO_CAP = 1000;

    /** Every kind but tickets, actions and agents. */
    static List<Shape> all() {
        return List.of(
                new Shape(
                        "/client",
                        Kind.CLIENT,
                        "clients",
                        NO_CAP,
                        List.of("name", "ref", "toplevel_name", "notes"),
                        Map.of("toplevel_id", "toplevel_id"),
                        Need.READ_CLIENTS,
                        Need.EDIT_CLIENTS),
                new Shape(
                        "/site",
                        Kind.SITE,
                        "sites",
                        NO_CAP,
                        List.of("name", "client_name"),
                        Map.of("client_id", "client_id"),
                        Need.READ_CLIENTS,
                        Need.EDIT_CLIENTS),
                new Shape(
                        "/users",
                        Kind.USER,
                        "users",
                        NO_CAP,
                        List.of("name", "emailaddress", "phonenumber", "login"),
                        Map.of("client_id", "client_id", "site_id", "site_id"),
                        Need.READ_USERS,
                        Need.EDIT_USERS),
                new Shape(
                        "/asset",
                        Kind.ASSET,
                        "assets",
                        50,
                        List.of("inventory_number", "key_field", "key_field2", "key_field3", "client_name", "username"),
                        Map.of("client_id", "client_id", "site_id", "site_id", "assettype_id", "assettype_id"),
                        Need.READ_ASSETS,
                        Need.EDIT_ASSETS),
                table("/tickettype", Kind.TICKET_TYPE, Map.of()),
                table("/status", Kind.STATUS, Map.of()),
                table("/priority", Kind.PRIORITY, Map.of("slaid", "slaid")),
                table("/category", Kind.CATEGORY, Map.of("type_id", "type_id")),
                table("/lookup", Kind.LOOKUP, Map.of("lookupid", "lookupid")),
                table("/fieldinfo", Kind.FIELD, Map.of("typeid", "usage")),
                table("/outcome", Kind.OUTCOME, Map.of()),
                table("/team", Kind.TEAM, Map.of()));
    }

    private static Shape table(String path, Kind kind, Map<String, String> filters) {
        List<String> searched = List.of("name", "value", "outcome", "label");
        return new Shape(path, kind, "", NO_CAP, searched, filters, Need.SIGNED_IN, Need.CONFIGURE);
    }
}
