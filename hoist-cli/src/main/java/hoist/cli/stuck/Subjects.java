package hoist.cli.stuck;

import hoist.cli.failure.CliFailure;
import hoist.cli.ledger.GivenUp;
import hoist.cli.ledger.Ledgers;
import hoist.jit.account.AccountKey;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Entries that were named by hand. */
record Subjects(Ledgers ledgers, List<StuckEntry> stuck, Instant now) {
    /**
     * A subject that some worker knows.
     *
     * @param reason why it is listed as stuck, if it is
     * @param canBeRetried whether that is a reason that trying again may find gone
     * @param givenUp the order to leave it alone, while that is in force
     * @param sleeps whether the workers leave it alone only because it is so old
     */
    record Named(
            String tenant,
            String subject,
            Optional<String> reason,
            boolean canBeRetried,
            Optional<GivenUp.Order> givenUp,
            boolean sleeps) {
        /** Without whom it is about. */
        @Override
        public String toString() {
            return "Named[tenant=" + tenant + ", reason=" + reason + "]";
        }
    }

    /** Those of the stuck entries, each once though several workers may wait for it. */
    static Set<Named> of(List<StuckEntry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> List.of(entry.tenant(), entry.subject()),
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(StuckEntry::reason, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(each -> new Named(
                        each.getKey().getFirst(),
                        each.getKey().getLast(),
                        Optional.of(each.getValue()),
                        true,
                        Optional.empty(),
                        false))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The subject of this name, at the tenant if one is given.
     *
     * @throws CliFailure when nobody knows it, or several tenants do
     */
    Named named(String text) {
        var subject = AccountKey.parse(text).map(AccountKey::text).orElse(text);
        var tenants = ledgers.all().stream()
                .flatMap(ledger -> ledger.tenantsOf(subject).stream())
                .distinct()
                .toList();
        if (tenants.isEmpty()) {
            throw CliFailure.refused("Nothing is known of " + text
                    + ": name a request's id, customer/technician or ticket/NUMBER as 'hoist stuck' shows it.");
        }
        if (tenants.size() > 1) {
            throw CliFailure.usage(
                    text + " is known at several tenants, " + String.join(", ", tenants) + ": name one with --tenant.");
        }
        return named(tenants.getFirst(), subject);
    }

    private Named named(String tenant, String subject) {
        var entries = stuck.stream()
                .filter(entry ->
                        entry.tenant().equals(tenant) && entry.subject().equals(subject))
                .toList();
        var reasons = entries.stream().map(StuckEntry::reason).distinct().collect(Collectors.joining(", "));
        var canBeRetried = entries.stream().anyMatch(entry -> !entry.goesOnByItself());
        return new Named(
                tenant,
                subject,
                reasons.isEmpty() ? Optional.empty() : Optional.of(reasons),
                canBeRetried,
                ledgers.givenUp().of(tenant, subject),
                ledgers.all().stream().anyMatch(ledger -> ledger.wouldWake(tenant, subject, now)));
    }
}
