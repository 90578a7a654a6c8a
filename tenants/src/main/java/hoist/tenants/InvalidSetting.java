package hoist.tenants;

/** A value that a setting cannot have. The reason never repeats the value, which may be a misplaced secret. */
final class InvalidSetting extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String reason;

    /**
     * @param key the setting's key inside its own section, e.g. {@code url}
     * @param reason what is wrong and what to write instead, without the key
     */
    InvalidSetting(String key, String reason) {
        super(key + " " + reason);
        this.key = key;
        this.reason = reason;
    }

    String key() {
        return key;
    }

    String reason() {
        return reason;
    }
}
