package hoist.halo;

import hoist.vendor.Again;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for what operators get wrong when they set Halo up, without changing anything, and names it with its cure. */
public final class HaloStartUpCheck {
    private static final String EDIT_TICKETS = "edit:tickets";

    /** Scopes that contain all others, so an answer that names one of them names no other. */
    private static final Set<String> EVERYTHING = Set.of("all", "all:standard", "admin");

    private final HaloHttp halo;

    public HaloStartUpCheck(HaloHttp halo) {
        this.halo = halo;
    }

    /** What an operator must put right, or nothing; a Halo that cannot be reached is a finding, never an exception. */
    public List<Finding> findings() {
        return examine().findings();
    }

    /** The same with what was found to be right. */
    public Examination examine() {
        var seen = new Seen(new ArrayList<>(), new ArrayList<>());
        try {
            look(seen);
        } catch (HaloException e) {
            seen.findings().add(Findings.stopped(e));
        }
        return new Examination(seen.findings(), seen.fine());
    }

    /** So far; kept when a call ends the check. */
    private record Seen(List<Finding> findings, List<String> fine) {
        void note(Optional<Finding> finding, String otherwise) {
            finding.ifPresentOrElse(findings::add, () -> fine.add(otherwise));
        }
    }

    private void look(Seen seen) {
        Optional<String> granted = halo.api().http().grantedScope();
        seen.fine().add("the authorisation server takes the credentials");
        seen.note(editing(granted), EDIT_TICKETS + ": tickets may be created and changed");
        for (Area area : Area.values()) {
            seen.note(readable(area), area.scope + ": " + area.path + " can be read");
        }
        seen.note(agents(), "the agents can be seen");
        names(seen);
    }

    /** What must be readable, and the scope it takes. Users have none of their own. */
    private enum Area {
        TICKETS("read:tickets", "Tickets"),
        CLIENTS("read:customers", "Client"),
        USERS("read:customers", "Users"),
        ASSETS("read:assets", "Asset");

        private final String scope;
        private final String path;

        Area(String scope, String path) {
            this.scope = scope;
            this.path = path;
        }
    }

    /** By what the vendor says it granted, and by what it does: some instances repeat the scope that was asked for. */
    private Optional<Finding> editing(Optional<String> granted) {
        boolean lacking = granted.map(scope -> Arrays.asList(scope.strip().split("\\s+")))
                .map(scopes -> !scopes.contains(EDIT_TICKETS) && scopes.stream().noneMatch(EVERYTHING::contains))
                .orElse(false);
        if (lacking) {
            return Optional.of(Findings.noEditing("the token's scope lacks " + EDIT_TICKETS));
        }
        try {
            halo.api().createNothing();
            return Optional.empty();
        } catch (HaloException e) {
            return refusal(e).why() == Again.Why.RIGHTS
                    ? Optional.of(Findings.noEditing(String.valueOf(e.getMessage())))
                    // It looked at the call itself, so we may make it.
                    : Optional.empty();
        }
    }

    private Optional<Finding> readable(Area area) {
        try {
            var _ = halo.api().list("check", area.path, Map.of("count", 1), row -> row);
            return Optional.empty();
        } catch (HaloException e) {
            return Optional.of(Findings.unreadable(area.path, area.scope, refusal(e)));
        }
    }

    private Optional<Finding> agents() {
        Map<String, Object> query = Map.of("includeenabled", true);
        try {
            boolean none = halo.api().list("check", "Agent", query, row -> row).isEmpty();
            return none ? Optional.of(Findings.noAgents("the list of agents is empty")) : Optional.empty();
        } catch (HaloException e) {
            return Optional.of(Findings.noAgents(refusal(e).reason()));
        }
    }

    private void names(Seen seen) {
        Map<Lookup, List<Row>> lists = new EnumMap<>(Lookup.class);
        for (Lookup lookup : Lookup.values()) {
            try {
                lists.put(lookup, lookup.rows(halo.api()));
            } catch (HaloException e) {
                seen.findings().add(lookup.unreadable(refusal(e)));
            }
        }
        var resolution = new Lookups.Resolution(halo.names(), lists);
        seen.findings().addAll(resolution.missing());
        seen.fine().addAll(resolution.present());
    }

    /** Halo's definite no. Anything else ends the check: if it cannot be reached now, asking on only takes time. */
    private static Again.Never refusal(HaloException e) {
        if (e.again() instanceof Again.Never never && never.why() != Again.Why.CREDENTIALS) {
            return never;
        }
        throw e;
    }
}
