package hoist.cli.stuck;

import hoist.cli.output.ShellCommand;
import hoist.schemas.StuckReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that waits for a person.
 *
 * @param worker whose ledger says so
 * @param tenant whose it is
 * @param subject as commands name it: a request's id, {@code customer/technician}, {@code ticket/7}, {@code sweep}
 * @param reason {@link StuckReason#word}, a word of another version, {@link #OVERDUE} or {@link #WORKER_DOWN}
 * @param since when it became so
 * @param detail what a person should know and do
 * @param customer idemeum display name, where it is about one
 */
record StuckEntry(
        String worker,
        String tenant,
        String subject,
        String reason,
        Instant since,
        String detail,
        Optional<String> customer) {
    /** A step that is due and is not taken, though the worker runs: its vendor does not answer, or it is held up. */
    static final String OVERDUE = "overdue";

    /** A step that is due and that nobody can take, because the worker does not run. */
    static final String WORKER_DOWN = "worker-down";

    /** Whether it has been so for this long. */
    boolean isOlderThan(Duration age, Instant now) {
        return since.plus(age).isBefore(now);
    }

    /** Whether no person need do anything about it itself: it goes on when its worker can. */
    boolean goesOnByItself() {
        return reason.equals(OVERDUE) || reason.equals(WORKER_DOWN);
    }

    /**
     * Where to see whether the cause is still there, if that is not plain from the detail.
     *
     * @param options with which a command reaches the same Hoist
     */
    Optional<String> check(String options) {
        return isAboutSetUp() || reason.equals(OVERDUE)
                ? Optional.of(ShellCommand.hoist("doctor", " --tenant " + tenant + options))
                : Optional.empty();
    }

    /**
     * The command that mends it, or takes it up again once it is mended.
     *
     * @param options with which a command reaches the same Hoist
     */
    Optional<String> mend(String options) {
        if (goesOnByItself()) {
            return Optional.empty();
        }
        var all = " --tenant " + tenant + options;
        return StuckReason.of(reason).map(known -> mend(known, all)).orElseGet(() -> Optional.of(retry(all)));
    }

    private Optional<String> mend(StuckReason known, String options) {
        return switch (known) {
            case TENANT_UNKNOWN -> Optional.empty();
            case CUSTOMER_NOT_LINKED, CUSTOMER_AMBIGUOUS, LINKED_CLIENT_MISSING ->
                Optional.of(customer.map(name -> link(name, options)).orElseGet(() -> retry(options)));
            case TICKET_GONE, CLOSED_WITHOUT_DECISION, IDEMEUM_ACCOUNT_UNKNOWN ->
                Optional.of(ShellCommand.hoist("give-up", options + " --why \"<reason>\"", subject));
            case ACT_FAILED,
                    PLAN_FAILED,
                    TICKET_IN_DOUBT,
                    NOT_DISABLED,
                    HALO_ADDRESS,
                    HALO_CREDENTIALS,
                    HALO_RIGHTS,
                    HALO_UNKNOWN,
                    HALO_CONFLICT,
                    HALO_REFUSED,
                    HALO_CONFIGURATION,
                    IDEMEUM_ADDRESS,
                    IDEMEUM_CREDENTIALS,
                    IDEMEUM_RIGHTS,
                    IDEMEUM_CONFIGURATION,
                    IDEMEUM_REFUSED,
                    IDEMEUM_UNREACHABLE -> Optional.of(retry(options));
        };
    }

    private boolean isAboutSetUp() {
        return reason.endsWith("-address")
                || reason.endsWith("-credentials")
                || reason.endsWith("-rights")
                || reason.endsWith("-configuration")
                || reason.endsWith("-unreachable");
    }

    private static String link(String displayName, String options) {
        return ShellCommand.hoist("customers link", options, displayName, "<client in HaloPSA>");
    }

    private String retry(String options) {
        return ShellCommand.hoist("retry", options, subject);
    }

    /** Without whom it is about. */
    @Override
    public String toString() {
        return "StuckEntry[worker=" + worker + ", tenant=" + tenant + ", reason=" + reason + "]";
    }
}
