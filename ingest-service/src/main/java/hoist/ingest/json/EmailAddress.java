package hoist.ingest.json;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** E-mail addresses of people at work: one local part, one domain of at least two labels, nothing quoted. */
final class EmailAddress {
    /** RFC 5321, section 4.5.3.1, of which 4.5.3.1.3 leaves 254 for an address. */
    private static final int LONGEST = 254;

    /** Neither *, ? nor %: somewhere down the line one could stand for everybody. */
    private static final Pattern SHAPE = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}.!#$&'+/=^_`{|}~-]{1,64}@[\\p{L}\\p{M}\\p{N}-]{1,63}(\\.[\\p{L}\\p{M}\\p{N}-]{1,63})+");

    private EmailAddress() {}

    /** The address under NFKC and in lower case, if it is one. */
    static Optional<String> normalised(String text) {
        String address = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        boolean isAddress =
                address.length() <= LONGEST && SHAPE.matcher(address).matches();
        return isAddress ? Optional.of(address) : Optional.empty();
    }
}
