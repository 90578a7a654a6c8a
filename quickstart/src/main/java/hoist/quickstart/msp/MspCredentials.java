package hoist.quickstart.msp;

import hoist.tenants.ApiKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * The credentials of one simulated MSP, made at its first start and kept in files beside its tenant file.
 *
 * @param directory one file a credential, readable by its owner only
 */
record MspCredentials(Path directory) {
    /** What Halo's custom integration sends to us as {@code X-Idemeum-Api-Key}. */
    String haloToHoist() {
        return kept("halo-to-hoist", () -> ApiKey.generate().text().reveal());
    }

    /** The password of Halo's own webhooks, which offer nothing better. */
    String haloWebhook() {
        return kept("halo-webhook", MspCredentials::random);
    }

    /** The client id that goes with {@link #haloOAuth2}. */
    String haloOAuth2ClientId() {
        return directory.getFileName() + "-halo";
    }

    /** The client secret of Halo's other custom integration, which fetches tokens from us. */
    String haloOAuth2() {
        return kept("halo-oauth2", MspCredentials::random);
    }

    /** The secret our Halo application signs in with. */
    String halo() {
        return kept("halo", MspCredentials::random);
    }

    /** The key we send to idemeum. */
    String idemeum() {
        return kept("idemeum", MspCredentials::random);
    }

    /** What idemeum signs its webhooks with. */
    String webhook() {
        return kept("webhook", () -> "whsec_" + Base64.getEncoder().encodeToString(bytes()));
    }

    private String kept(String name, Supplier<String> fresh) {
        var file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(directory);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, fresh.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a credential in " + file, e);
        }
    }

    private static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    private static byte[] bytes() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
