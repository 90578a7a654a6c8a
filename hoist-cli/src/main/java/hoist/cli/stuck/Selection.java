package hoist.cli.stuck;

import hoist.cli.connection.TenantChoice;
import hoist.cli.failure.CliFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    List<StuckEntry> of(List<StuckEntry> all, Instant now) {
        var age = age();
        return all.stream()
                .filter(entry -> reason == null || reason.equals(entry.reason()))
                .filter(entry -> entry.isOlderThan(age, now))
                .toList();
    }

    private Duration age() {
        try {
            return olderThan == null ? Duration.ZERO : DurationStyle.detectAndParse(olderThan);
        } catch (IllegalArgumentException e) {
            throw CliFailure.usage("--older-than " + olderThan + " is no age: write it like 10m, 4h or 2d.");
        }
    }
}
