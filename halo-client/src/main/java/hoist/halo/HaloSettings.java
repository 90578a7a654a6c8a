package hoist.halo;

import hoist.vendor.Secret;
import hoist.vendor.VendorAddress;
import java.util.Optional;

/**
 * One Halo instance and how we sign in. The addresses are those of Configuration, Integrations, HaloPSA API.
 *
 * @param host for example {@code https://acme.halopsa.com}, without {@code /api}
 * @param auth the authorisation server, normally the host with {@code /auth}
 * @param tenant sent with the call for a token where several tenants share an authorisation server
 * @param scope space separated
 */
public record HaloSettings(
        VendorAddress host,
        VendorAddress auth,
        Optional<String> tenant,
        String clientId,
        Secret clientSecret,
        String scope,
        TicketNames names) {
    /** What idemeum's guide, HaloPSA, Configure HaloPSA application, grants: less than {@code all}, and enough. */
    public static final String SCOPE = "read:tickets edit:tickets read:customers read:assets";

    /** An instance where all else is as usual. */
    public static HaloSettings of(VendorAddress host, String clientId, Secret clientSecret) {
        var auth = new VendorAddress(host.at("/auth"), host.network());
        return new HaloSettings(host, auth, Optional.empty(), clientId, clientSecret, SCOPE, TicketNames.DEFAULTS);
    }
}
