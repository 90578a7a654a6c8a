package hoist.simulators.halo.api;

import hoist.simulators.halo.desk.Role.Access;
import hoist.simulators.halo.desk.Role.Feature;

/** What a call needs: a scope of the application's and an access level of the agent's role. Blank scope: none. */
enum Need {
    READ_TICKETS("read:tickets", Feature.TICKETS, Access.READ_ONLY),
    EDIT_TICKETS("edit:tickets", Feature.TICKETS, Access.READ_AND_MODIFY),
    READ_CLIENTS("read:customers", Feature.CLIENTS, Access.READ_ONLY),
    EDIT_CLIENTS("edit:customers", Feature.CLIENTS, Access.READ_AND_MODIFY),
    READ_USERS("read:customers", Feature.USERS, Access.READ_ONLY),
    EDIT_USERS("edit:customers", Feature.USERS, Access.READ_AND_MODIFY),
    READ_ASSETS("read:assets", Feature.ASSETS, Access.READ_ONLY),
    EDIT_ASSETS("edit:assets", Feature.ASSETS, Access.READ_AND_MODIFY),
    /** Tables of the configuration and agents have no scope of their own. */
    SIGNED_IN("", Feature.TICKETS, Access.NONE),
    /** What HaloPSA asks of readers of integrations is not documented: more than the guide's agent has, we assume. */
    READ_INTEGRATIONS("", Feature.CONFIGURATION, Access.READ_ONLY),
    CONFIGURE("admin", Feature.AGENTS, Access.READ_AND_MODIFY);

    private final String scope;
    private final Feature feature;
    private final Access access;

    Need(String scope, Feature feature, Access access) {
        this.scope = scope;
        this.feature = feature;
        this.access = access;
    }

    String scope() {
        return scope;
    }

    Feature feature() {
        return feature;
    }

    Access access() {
        return access;
    }
}
