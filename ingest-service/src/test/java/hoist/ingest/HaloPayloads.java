package hoist.ingest;

/** What Halo's own webhook sends, after a payload captured from a live server. */
final class HaloPayloads {
    private HaloPayloads() {}

    /** Event information only: no ticket. */
    static String information(String id, long ticket) {
        return """
                { "id": "%s", "webhook_id": "b7a1c2d3-0000-4000-8000-000000000001", "notification_id": 41,
                  "escmsg_id": "77f0c2d3-0000-4000-8000-000000000002", "event": "ticket status changed",
                  "message": "The status has been changed for Ticket ID: %07d.", "object_id": %d, "agent_id": 3,
                  "timestamp": "2026-09-25T06:41:08.7895915Z" }""".formatted(id, ticket, ticket);
    }

    /** A small object: a few of the ticket's fields. */
    static String small(String id, long ticket) {
        return with(information(id, ticket), "\"ticket\": { \"id\": " + ticket + """
                , "summary": "Printer", "status_id": 9, "tickettype_id": 25, "client_id": 1, "team_id": 5, "agent_id": 5,
                  "customfields": [], "hasbeenclosed": true }""");
    }

    /** A full object: everything, one thing in another, and a description with a picture in it. */
    static String full(String id, long ticket) {
        String deep = "{\"a\":".repeat(30) + "1" + "}".repeat(30);
        return with(small(id, ticket), """
                "action": { "id": 2, "ticket_id": %d, "note_html": "<p>%s</p>", "actionby": { "id": 3, "deep": %s } },
                "customfields": [ { "id": 1, "name": "CFx", "value": null, "display": "half \\ud83d" } ],
                "score": 1.0E-7, "flag": null""".formatted(ticket, "picture".repeat(2000), deep));
    }

    /** The object with more members. */
    static String with(String object, String members) {
        return object.substring(0, object.lastIndexOf('}')) + ", " + members + " }";
    }

    /** Something else than a ticket changed. */
    static String client(String id) {
        return """
                { "id": "%s", "event": "new client created", "object_id": 12, "timestamp": "2026-09-25T06:41:08.7895915Z",
                  "client": { "id": 12, "name": "Acme" } }""".formatted(id);
    }
}
