package hoist.tenants;

/** A tenant's file that cannot come into force, with the line that is the reason. */
final class TenantFileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String reason;

    /** @param line counted from 1, or 0 when the reason is no line's */
    TenantFileRefused(int line, String reason) {
        super(reason);
        this.line = line;
        this.reason = reason;
    }

    TenantProblem in(String file) {
        return new TenantProblem(file, line, reason);
    }
}
