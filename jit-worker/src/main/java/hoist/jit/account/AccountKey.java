package hoist.jit.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Names a technician's JIT accounts at one customer, however the two are spelt. As text it is the ledger's entry and the
 * subject of operators' commands: {@code demo pam tenant/nik@nikpot.com}.
 *
 * @param customer idemeum display name, NFKC, lower case, without outer blanks
 * @param technician e-mail address, likewise
 */
public record AccountKey(String customer, String technician) {
    private static final char BETWEEN = '/';

    /** Of names as somebody spelt them. */
    public static AccountKey of(String customerDisplayName, String technicianEmail) {
        return new AccountKey(folded(customerDisplayName), folded(technicianEmail));
    }

    /** From an operator's text; empty when it is something else, for example the id of an elevation request. */
    public static Optional<AccountKey> parse(String subject) {
        var between = subject.lastIndexOf(BETWEEN);
        return between > 0 && subject.indexOf('@', between) > between + 1
                ? Optional.of(of(subject.substring(0, between), subject.substring(between + 1)))
                : Optional.empty();
    }

    /** A technician's e-mail address as it stands in keys. */
    public static String technician(String email) {
        return folded(email);
    }

    public String text() {
        return customer + BETWEEN + technician;
    }

    /** The first 12 hex digits of the SHA-256 of a key as text, which tell nothing of the technician. */
    public static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) { // every JDK has it
            throw new IllegalStateException(e);
        }
    }

    /** Without the names. */
    @Override
    public String toString() {
        return "AccountKey[" + digest(text()) + "]";
    }

    private static String folded(String spelt) {
        return Normalizer.normalize(spelt, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
