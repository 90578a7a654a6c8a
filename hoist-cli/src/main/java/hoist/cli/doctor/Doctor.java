package hoist.cli.doctor;

import hoist.cli.connection.Connection;
import hoist.cli.connection.TenantChoice;
import hoist.cli.connection.TenantsAtHand;
import hoist.cli.doctor.log.LogCheck;
import hoist.cli.doctor.seen.Observation;
import hoist.cli.doctor.seen.Verdict;
import hoist.cli.failure.CliFailure;
import hoist.cli.failure.ExitCode;
import hoist.cli.output.Output;
import hoist.cli.vendors.Vendors;
import hoist.tenants.TenantProblem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hoist doctor}. It changes nothing. Exit code 1 when there are findings; what can only be checked by hand is none. */
@Command(
        name = "doctor",
        description =
                "Looks at what must be set up at HaloPSA, idemeum and Kafka: what is not, why it matters, how to mend it.",
        mixinStandardHelpOptions = true)
public final class Doctor implements Callable<ExitCode> {
    private static final String ALL = "all";

    @Option(names = "--verbose", description = "Also list what was looked at and is fine.")
    private boolean verbose;

    @Mixin
    private final Connection connection = new Connection();

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final TenantChoice choice = new TenantChoice();

    private final Clock clock = Clock.systemUTC();

    @Override
    public ExitCode call() {
        var rows = new ArrayList<Row>();
        var atHand = connection.tenants();
        ofFiles(atHand, rows);
        ofKafka(rows);
        ofVendors(atHand, rows);
        show(rows);
        return count(rows, Verdict.FINDING) > 0 ? ExitCode.FOUND : ExitCode.DONE;
    }

    private void ofFiles(TenantsAtHand atHand, List<Row> rows) {
        atHand.problems().stream()
                .filter(problem ->
                        choice.named().isEmpty() || choice.named().get().equals(tenantOf(problem)))
                .forEach(problem -> rows.add(new Row(
                        tenantOf(problem),
                        Observation.finding(
                                "tenant file",
                                "The tenant's file is not in force; services that run keep the former one",
                                problem.sentence(),
                                "Correct " + atHand.directory().resolve(problem.file())
                                        + "; it takes effect within seconds."))));
    }

    private static String tenantOf(TenantProblem problem) {
        return problem.file().replaceFirst("\\.yml$", "");
    }

    private void ofKafka(List<Row> rows) {
        try (var kafka = connection.open()) {
            new LogCheck(kafka, clock).look().forEach(seen -> rows.add(new Row(ALL, seen)));
        } catch (CliFailure e) {
            rows.add(new Row(
                    ALL,
                    Observation.finding(
                            "Kafka",
                            "Kafka or the schema registry cannot be looked at",
                            String.valueOf(e.getMessage()),
                            "Start them or name their addresses; no worker acts without them.")));
        }
    }

    private void ofVendors(TenantsAtHand atHand, List<Row> rows) {
        if (choice.named().filter(name -> isRefused(name, atHand)).isPresent()) {
            return; // why its file is not in force was found, and what it says counts for nothing
        }
        var tenants = choice.named().isPresent()
                ? List.of(choice.one(atHand))
                : atHand.inForce().all();
        try (var vendors = new Vendors(clock);
                var progress = output.progress("Looking at tenants")) {
            var done = 0;
            for (var tenant : tenants) {
                progress.at(done++, tenants.size());
                new TenantCheck(vendors, tenant, clock)
                        .look()
                        .forEach(seen -> rows.add(new Row(tenant.id().value(), seen)));
            }
        }
    }

    private static boolean isRefused(String tenant, TenantsAtHand atHand) {
        return atHand.inForce().all().stream()
                        .noneMatch(each -> each.id().value().equals(tenant))
                && atHand.problems().stream()
                        .anyMatch(problem -> tenantOf(problem).equals(tenant));
    }

    private void show(List<Row> rows) {
        var shown = rows.stream()
                .filter(row -> verbose || row.seen().verdict() != Verdict.FINE)
                .sorted(Comparator.comparing(row -> row.seen().verdict()))
                .toList();
        output.rows(Row.TABLE, shown, "Everything that was looked at is fine.");
        var findings = count(rows, Verdict.FINDING);
        output.say((findings == 1 ? "1 finding, " : findings + " findings, ") + count(rows, Verdict.BY_HAND)
                + " to check by hand, " + count(rows, Verdict.FINE) + " fine"
                + (verbose ? "." : " (--verbose lists them)."));
    }

    private static long count(List<Row> rows, Verdict verdict) {
        return rows.stream().filter(row -> row.seen().verdict() == verdict).count();
    }
}
