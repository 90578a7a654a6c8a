package hoist.tenants;

/**
 * Why a tenant's file is not in force as it stands.
 *
 * @param file the name in the directory, e.g. {@code nikmsp.yml}; the directory's own path when that is the problem
 * @param line counted from 1; 0 when the reason is no line's
 * @param reason key, what is wrong and the cure; never a value that may be secret
 */
public record TenantProblem(String file, int line, String reason) {

    /** One sentence for people: file, line and reason. */
    public String sentence() {
        return line > 0 ? "%s, line %d: %s".formatted(file, line, reason) : "%s: %s".formatted(file, reason);
    }
}
