package hoist.tenants;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The tenants in force now. */
public interface Tenants {

    /** The tenant with this id, as it is now: ask again rather than keep it. */
    Optional<Tenant> find(TenantId id);

    /** All tenants, by id. */
    List<Tenant> all();

    /**
     * Calls the listener after each change, in order, on the thread that noticed it. It is not told of the tenants
     * that are there already: register first, then read {@link #all()}.
     */
    void onChange(Consumer<TenantChange> listener);

    /** Tenants that never change. */
    static Tenants of(Tenant... tenants) {
        return new FixedTenants(List.of(tenants));
    }
}
