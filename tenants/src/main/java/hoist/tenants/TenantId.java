package hoist.tenants;

import java.util.regex.Pattern;

/**
 * The name of one MSP in Hoist: the key of every record, and the name of its file without {@code .yml}.
 *
 * @param value lower-case letters, digits and hyphens, at most 63, the first no hyphen
 */
public record TenantId(String value) implements Comparable<TenantId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public TenantId {
        if (!SHAPE.matcher(value).matches()) {
            throw new InvalidSetting(
                    "tenant",
                    "must be 1 to 63 of a-z, 0-9 and -, and start with a letter or digit: choose such a name");
        }
    }

    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
