package hoist.halo;

import hoist.vendor.Again;
import hoist.vendor.Again.Why;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for what operators get wrong when they set Halo up, without changing anything, and names it with its cure. */
public final class HaloStartUpCheck {
    private static final String APPLICATION = "Configuration, Integrations, HaloPSA API, View applications";
    private static final String AGENT = "Configuration, Teams and agents, Agents, Permissions";

    /** Scopes that contain all others, so an answer that names one of them names no other. */
    private static final Set<String> EVERYTHING = Set.of("all", "all:standard", "admin");

    private final HaloHttp halo;

    public HaloStartUpCheck(HaloHttp halo) {
        this.halo = halo;
    }

    /** What an operator must put right, or nothing; a Halo that cannot be reached is a finding, never an exception. */
    public List<Finding> findings() {
        Optional<String> granted;
        try {
            granted = halo.api().http().grantedScope();
        } catch (HaloException e) {
            return List.of(noToken(e));
        }
        List<Finding> findings = new ArrayList<>();
        editing(granted).ifPresent(findings::add);
        reads().forEach((scope, path) -> readable(scope, path).ifPresent(findings::add));
        agents().ifPresent(findings::add);
        findings.addAll(names());
        return List.copyOf(findings);
    }

    private static Finding noToken(HaloException e) {
        return switch (e.again()) {
            case Again.Never(Why why, String reason)
            when why == Why.CREDENTIALS ->
                new Finding(
                        "HaloPSA refuses the credentials",
                        reason,
                        "Compare client id, secret and tenant with " + APPLICATION
                                + ", and give the application the permissions " + HaloSettings.SCOPE + ".");
            case Again.Never(Why _, String reason) ->
                new Finding(
                        "The authorisation server's address is wrong",
                        reason,
                        "Copy it from Configuration, Integrations, HaloPSA API.");
            case Again.Later _, Again.InDoubt _ ->
                new Finding(
                        "HaloPSA's authorisation server cannot be reached, or what answers is not HaloPSA",
                        String.valueOf(e.getMessage()),
                        "Check host name and tenant (Configuration, Integrations, HaloPSA API) and the way out of this network; "
                                + "calls are made again by themselves.");
        };
    }

    /** By what the vendor says it granted, and by what it does: some instances repeat the scope that was asked for. */
    private Optional<Finding> editing(Optional<String> granted) {
        boolean lacking = granted.map(scope -> Arrays.asList(scope.strip().split("\\s+")))
                .map(scopes -> !scopes.contains("edit:tickets") && scopes.stream().noneMatch(EVERYTHING::contains))
                .orElse(false);
        return lacking || !mayCreate() ? Optional.of(noEditing()) : Optional.empty();
    }

    private boolean mayCreate() {
        try {
            halo.api().createNothing();
            return true;
        } catch (HaloException e) {
            return e.status().orElse(0) != 403;
        }
    }

    private static Finding noEditing() {
        return new Finding(
                "The application or its agent may not edit tickets",
                "no ticket can be created or closed",
                "Tick edit:tickets under " + APPLICATION + ", Permissions, and give the agent Tickets Read and Modify under "
                        + AGENT + ".");
    }

    private static Map<String, String> reads() {
        return Map.of("read:tickets", "Tickets", "read:customers", "Client", "read:assets", "Asset");
    }

    private Optional<Finding> readable(String scope, String path) {
        try {
            var _ = halo.api().list("check", path, Map.of("count", 1), row -> row);
            return Optional.empty();
        } catch (HaloException e) {
            return Optional.of(new Finding(
                    "HaloPSA does not let us read " + path,
                    String.valueOf(e.getMessage()),
                    "Tick " + scope + " under " + APPLICATION + ", Permissions, and allow it to the agent under "
                            + AGENT + "."));
        }
    }

    private Optional<Finding> agents() {
        try {
            return halo.api()
                            .list("check", "Agent", Map.of("includeenabled", true), row -> row)
                            .isEmpty()
                    ? Optional.of(noAgents("the list of agents is empty"))
                    : Optional.empty();
        } catch (HaloException e) {
            return Optional.of(noAgents(String.valueOf(e.getMessage())));
        }
    }

    private static Finding noAgents(String why) {
        return new Finding(
                "The application's agent may not see other agents",
                why,
                "Let it see the agents of its teams under " + AGENT + "; otherwise no ticket shows who decided.");
    }

    private List<Finding> names() {
        List<Finding> findings = new ArrayList<>();
        Map<Lookup, List<Row>> lists = new EnumMap<>(Lookup.class);
        for (Lookup lookup : Lookup.values()) {
            try {
                lists.put(lookup, lookup.rows(halo.api()));
            } catch (HaloException e) {
                findings.add(lookup.unreadable(e));
            }
        }
        findings.addAll(new Lookups.Resolution(halo.names(), lists).missing());
        return findings;
    }
}
