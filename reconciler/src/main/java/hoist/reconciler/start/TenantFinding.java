package hoist.reconciler.start;

/**
 * Something at a tenant's vendor that an operator must put right.
 *
 * @param what is wrong
 * @param why how it was noticed; may be the vendor's own text, so no log has it
 * @param cure what to do
 */
public record TenantFinding(String what, String why, String cure) {
    String sentence() {
        return what + ": " + cure;
    }
}
