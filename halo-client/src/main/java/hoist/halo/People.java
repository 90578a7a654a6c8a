package hoist.halo;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /Users} and {@code /Agent}. */
record People(HaloApi api) {

    List<User> users(long clientId, String email) {
        Map<String, Object> query = Map.of("search", email, "client_id", clientId, "includeinactive", false);
        return api.pages("search users", "Users", query, row -> row).stream()
                .filter(row -> !row.flag("inactive"))
                .map(People::user)
                .filter(user -> user.clientId() == clientId)
                .toList();
    }

    /** Not in pages: asked for them Halo answers this endpoint in another shape. */
    List<Agent> agents(String email) {
        Map<String, Object> query = Map.of("search", email, "includeenabled", true);
        return api.list("search agents", "Agent", query, People::agent).stream()
                .filter(agent -> !agent.disabled())
                .toList();
    }

    Optional<Agent> agent(long id) {
        return HaloHttp.existing(() -> api.get("read agent", "Agent/" + id, Map.of(), People::agent));
    }

    Agent me() {
        return api.get("read own agent", "Agent/me", Map.of(), People::agent);
    }

    private static User user(Row row) {
        return new User(
                row.id(),
                row.id("client_id").orElse(0),
                row.positiveId("site_id"),
                row.text("name"),
                row.text("emailaddress"));
    }

    private static Agent agent(Row row) {
        return new Agent(row.id(), row.text("name"), row.text("email"), row.flag("isdisabled"), row.flag("isapiagent"));
    }
}
