package hoist.halo;

import hoist.vendor.Again;

/** The words of what a {@link HaloStartUpCheck} finds. */
final class Findings {
    private static final String API = "Configuration, Integrations, HaloPSA API";
    private static final String APPLICATION = API + ", View applications";
    private static final String AGENT = "Configuration, Teams and agents, Agents, Permissions";

    private Findings() {}

    /** What ended the check. */
    static Finding stopped(HaloException e) {
        return switch (e.again()) {
            case Again.Never never -> never.why() == Again.Why.CREDENTIALS ? credentials(never) : address(never);
            case Again.Later _, Again.InDoubt _ ->
                new Finding(
                        "HaloPSA cannot be reached, or what answers is not HaloPSA",
                        String.valueOf(e.getMessage()),
                        "Check host names and tenant (" + API
                                + ") and the way out of this network; calls are made again by themselves.");
        };
    }

    private static Finding credentials(Again.Never never) {
        return new Finding(
                "HaloPSA refuses the credentials",
                never.reason(),
                "Compare client id, secret and tenant with " + APPLICATION
                        + ", and give the application the permissions " + HaloSettings.SCOPE + ".");
    }

    private static Finding address(Again.Never never) {
        return new Finding("The authorisation server's address is wrong", never.reason(), "Copy it from " + API + ".");
    }

    static Finding noEditing(String why) {
        return new Finding(
                "The application or its agent may not edit tickets, so none can be created or closed",
                why,
                "Tick edit:tickets under " + APPLICATION
                        + ", Permissions, and give the agent Tickets Read and Modify under " + AGENT + ".");
    }

    static Finding unreadable(String path, String scope, Again.Never never) {
        return new Finding(
                "HaloPSA does not let us read " + path,
                never.reason(),
                "Tick " + scope + " under " + APPLICATION + ", Permissions, and allow it to the agent under " + AGENT
                        + "; check the host name if nothing else can be read either.");
    }

    static Finding noAgents(String why) {
        return new Finding(
                "The application's agent may not see other agents",
                why,
                "Let it see the agents of its teams under " + AGENT + "; otherwise no ticket shows who decided.");
    }
}
