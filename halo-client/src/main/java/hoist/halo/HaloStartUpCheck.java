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
        List<Finding> findings = new ArrayList<>();
        try {
            look(findings);
        } catch (HaloException e) {
            findings.add(Findings.stopped(e));
        }
        return List.copyOf(findings);
    }

    private void look(List<Finding> findings) {
        editing(halo.api().http().grantedScope()).ifPresent(findings::add);
        readable("read:tickets", "Tickets").ifPresent(findings::add);
        readable("read:customers", "Client").ifPresent(findings::add);
        readable("read:assets", "Asset").ifPresent(findings::add);
        agents().ifPresent(findings::add);
        names(findings);
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

    private Optional<Finding> readable(String scope, String path) {
        try {
            var _ = halo.api().list("check", path, Map.of("count", 1), row -> row);
            return Optional.empty();
        } catch (HaloException e) {
            return Optional.of(Findings.unreadable(path, scope, refusal(e)));
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

    private void names(List<Finding> findings) {
        Map<Lookup, List<Row>> lists = new EnumMap<>(Lookup.class);
        for (Lookup lookup : Lookup.values()) {
            try {
                lists.put(lookup, lookup.rows(halo.api()));
            } catch (HaloException e) {
                findings.add(lookup.unreadable(refusal(e)));
            }
        }
        findings.addAll(new Lookups.Resolution(halo.names(), lists).missing());
    }

    /** Halo's definite no. Anything else ends the check: if it cannot be reached now, asking on only takes time. */
    private static Again.Never refusal(HaloException e) {
        if (e.again() instanceof Again.Never never && never.why() != Again.Why.CREDENTIALS) {
            return never;
        }
        throw e;
    }
}
