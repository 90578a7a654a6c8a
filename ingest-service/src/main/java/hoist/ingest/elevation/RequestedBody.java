package hoist.ingest.elevation;

import hoist.ingest.json.Members;
import hoist.ingest.json.Text;
import hoist.schemas.elevation.Application;
import hoist.schemas.elevation.ElevationRequested;
import hoist.schemas.elevation.Person;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The members of {@code elevation.requested}. */
final class RequestedBody {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private RequestedBody() {}

    static ElevationRequested read(Members members) {
        Members customer = members.requiredObject("customer", "displayName", "name");
        Optional<Members> device = members.object("device", "name");
        return new ElevationRequested(
                customer.requiredText("displayName", Text.NAME),
                customer.text("name", Text.NAME).orElse(null),
                requester(members),
                application(members.requiredObject("application", "name", "publisher", "path", "sha256")),
                device.flatMap(named -> named.text("name", Text.NAME)).orElse(null),
                members.text("reason", Text.WORDS).orElse(null));
    }

    private static Person requester(Members members) {
        Person requester = People.person(members, "requester");
        if (requester.getEmail() == null && requester.getName() == null) {
            throw members.unprocessable("requester", "Nobody is named.", "Send its email, its name, or both.");
        }
        return requester;
    }

    private static Application application(Members application) {
        return new Application(
                application.requiredText("name", Text.NAME),
                application.text("publisher", Text.NAME).orElse(null),
                application.text("path", Text.PATH).orElse(null),
                application
                        .text("sha256", Text.ID)
                        .map(hex -> sha256(application, hex))
                        .orElse(null));
    }

    private static String sha256(Members application, String text) {
        String hex = text.toLowerCase(Locale.ROOT);
        if (!SHA_256.matcher(hex).matches()) {
            throw application.unprocessable("sha256", "The value is no SHA-256.", "Send 64 hexadecimal digits.");
        }
        return hex;
    }
}
