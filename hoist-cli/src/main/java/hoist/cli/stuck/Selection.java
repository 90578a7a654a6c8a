package hoist.cli.stuck;

import hoist.cli.connection.TenantChoice;
import hoist.cli.failure.CliFailure;
import hoist.schemas.StuckReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which of the stuck entries are meant: by tenant, reason and age. */
final class Selection {
    @Mixin
    private final TenantChoice tenant = new TenantChoice();

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = "Only what is stuck for this reason, for example customer-not-linked.")
    private @Nullable String reason;

    @Option(
            names = "--older-than",
            paramLabel = "AGE",
            description = "Only what has been stuck for longer, for example 10m, 4h or 2d.")
    private @Nullable String olderThan;

    /** The tenant that was named, if one was. */
    Optional<String> tenant() {
        return tenant.named();
    }

    /** Whether anything was said at all. */
    boolean isGiven() {
        return tenant().isPresent() || reason != null || olderThan != null;
    }

    /** @throws CliFailure for a reason or an age that is none */
    List<StuckEntry> of(List<StuckEntry> all, Instant now) {
        requireReason(all);
        var age = age();
        return all.stream()
                .filter(entry -> reason == null || reason.equals(entry.reason()))
                .filter(entry -> age.map(least -> entry.isOlderThan(least, now)).orElse(true))
                .toList();
    }

    /** Newer workers may know others than this command: what is listed is a reason too. */
    private void requireReason(List<StuckEntry> all) {
        if (reason == null || isReason(reason) || all.stream().anyMatch(entry -> reason.equals(entry.reason()))) {
            return;
        }
        throw CliFailure.usage("--reason " + reason + " is no reason that anything is stuck for: there are "
                + Arrays.stream(StuckReason.values()).map(StuckReason::word).collect(Collectors.joining(", ")) + ", "
                + StuckEntry.OVERDUE + " and " + StuckEntry.WORKER_DOWN + ".");
    }

    private static boolean isReason(String word) {
        return StuckReason.of(word).isPresent()
                || word.equals(StuckEntry.OVERDUE)
                || word.equals(StuckEntry.WORKER_DOWN);
    }

    /** Empty where none was asked for: what seems to begin in the future, by another clock, counts too. */
    private Optional<Duration> age() {
        try {
            return Optional.ofNullable(olderThan).map(DurationStyle::detectAndParse);
        } catch (IllegalArgumentException e) {
            throw CliFailure.usage("--older-than " + olderThan + " is no age: write it like 10m, 4h or 2d.");
        }
    }
}
