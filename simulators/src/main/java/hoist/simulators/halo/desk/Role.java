package hoist.simulators.halo.desk;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What an agent may do, apart from what the application may ask for.
 *
 * <p>The names are those of the agent's Permissions tab (idemeum guide, HaloPSA, Configure HaloPSA agent).
 */
public record Role(Map<Feature, Access> features, Set<Permission> permissions) {

    /** The features with an access level. */
    public enum Feature {
        TICKETS,
        CLIENTS,
        USERS,
        ASSETS,
        AGENTS,
        CONFIGURATION
    }

    /** An access level. */
    public enum Access {
        NONE,
        READ_ONLY,
        READ_AND_MODIFY
    }

    /** The ticket permissions. */
    public enum Permission {
        ADD_NEW_TICKETS,
        EDIT_CLOSED_TICKETS,
        VIEW_UNASSIGNED_TICKETS,
        VIEW_TICKETS_OF_OTHER_AGENTS,
        REASSIGN_TICKETS,
        EDIT_TICKETS_NOT_ASSIGNED_TO_THEM,
        UPDATE_STATUS_OUTSIDE_OF_ACTIONS
    }

    public Role {
        features = Map.copyOf(features);
        permissions = Set.copyOf(permissions);
    }

    /** Exactly the rights that the idemeum guide asks for. */
    public static Role idemeumGuide() {
        Map<Feature, Access> features = new EnumMap<>(Feature.class);
        features.put(Feature.TICKETS, Access.READ_AND_MODIFY);
        features.put(Feature.CLIENTS, Access.READ_ONLY);
        features.put(Feature.USERS, Access.READ_ONLY);
        features.put(Feature.ASSETS, Access.READ_ONLY);
        features.put(Feature.AGENTS, Access.READ_ONLY);
        return new Role(features, EnumSet.allOf(Permission.class));
    }

    /** All rights. */
    public static Role administrator() {
        Map<Feature, Access> features = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            features.put(feature, Access.READ_AND_MODIFY);
        }
        return new Role(features, EnumSet.allOf(Permission.class));
    }

    /** The same role with another access level. */
    public Role with(Feature feature, Access access) {
        Map<Feature, Access> changed = new EnumMap<>(Feature.class);
        changed.putAll(features);
        changed.put(feature, access);
        return new Role(changed, permissions);
    }

    /** The same role without a permission. */
    public Role without(Permission permission) {
        Set<Permission> fewer = EnumSet.noneOf(Permission.class);
        fewer.addAll(permissions);
        fewer.remove(permission);
        return new Role(features, fewer);
    }

    /** Whether the access level is at least this one. */
    public boolean allows(Feature feature, Access needed) {
        return features.getOrDefault(feature, Access.NONE).compareTo(needed) >= 0;
    }

    /** Refuses with an empty 403 what the role does not allow. */
    public void demand(Permission permission) {
        if (!permissions.contains(permission)) {
            throw Refusals.forbidden();
        }
    }
}
