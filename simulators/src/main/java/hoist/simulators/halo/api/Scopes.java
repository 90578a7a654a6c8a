package hoist.simulators.halo.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words of a scope. There is no scope for users or agents: asking for one is an invalid scope. */
record Scopes(Set<String> words) {

    private static final Set<String> EVERYTHING = Set.of("all", "all:standard", "admin");
    private static final Set<String> KNOWN = Set.of(
            "all",
            "all:standard",
            "admin",
            "offline_access",
            "openid",
            "read:tickets",
            "edit:tickets",
            "read:customers",
            "edit:customers",
            "read:assets",
            "edit:assets",
            "read:crm",
            "edit:crm",
            "read:contracts",
            "read:items",
            "edit:items",
            "read:invoices",
            "read:reporting",
            "edit:reporting");

    Scopes {
        words = Set.copyOf(words);
    }

    static Scopes of(String text) {
        return new Scopes(new LinkedHashSet<>(List.of(text.strip().split("\\s+"))));
    }

    /** Whether Halo knows every word. */
    boolean known() {
        return KNOWN.containsAll(words);
    }

    boolean cover(Need need) {
        return need.scope().isEmpty()
                || words.contains(need.scope())
                || words.contains("admin")
                || (words.stream().anyMatch(EVERYTHING::contains) && need != Need.CONFIGURE)
                || words.contains("all");
    }
}
