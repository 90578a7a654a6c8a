package hoist.cli.timeline;

import hoist.cli.connection.Connection;
import hoist.cli.connection.TenantChoice;
import hoist.cli.failure.CliFailure;
import hoist.cli.failure.ExitCode;
import hoist.cli.output.Output;
import hoist.cli.timeline.StorySearch.Whose;
import hoist.cli.topics.Span;
import hoist.cli.topics.TopicReader;
import hoist.cli.workers.Readings;
import hoist.cli.workers.Workers;
import hoist.jit.account.AccountKey;
import hoist.schemas.Topic;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hoist timeline}. */
@Command(
        name = "timeline",
        description = {
            "Tell everything that happened to a request, to what a ticket is for, or to a technician's JIT accounts,"
                    + " in order, with who did it and where it stands.",
            "Of a request or a ticket the newest records are read first. Exits 1 when nothing is known of it."
        },
        mixinStandardHelpOptions = true)
public final class Timeline implements Callable<ExitCode> {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Parameters(
            paramLabel = "REQUEST|TICKET|TECHNICIAN",
            description =
                    "An elevation request's id, a ticket's number, a technician's e-mail address, or customer/technician.")
    private String subject = "";

    @Mixin
    private final Connection connection = new Connection();

    @Mixin
    private final Workers workers = new Workers();

    @Mixin
    private final TenantChoice tenant = new TenantChoice();

    @Mixin
    private final Output output = new Output();

    private final Clock clock = Clock.systemUTC();

    @Override
    public ExitCode call() {
        var begin = beginOf(subject);
        try (var kafka = connection.open();
                var reader = new TopicReader(kafka, output, clock)) {
            kafka.requireRegistry();
            var index = new Index();
            var span = Span.of(Arrays.asList(Topic.values())).of(tenant.named());
            reader.readBackwards(span, new StorySearch(index, begin, whose()));
            var places = index.story(theOne(index.tenantsWith(begin)), begin);
            var story = reader.fetch(places).stream()
                    .map(Happening::of)
                    .sorted(Happening.IN_ORDER)
                    .dropWhile(Happening::isLink) // of the customer, before anything was asked for
                    .toList();
            output.rows(Happening.TABLE, story, "Nothing happened.");
            tellOfUnread(story, workers.look(kafka, reader));
            return ExitCode.DONE;
        }
    }

    /** Each tenant's HaloPSA counts its tickets from 1; a request's id is idemeum's own. */
    private Whose whose() {
        return tenant.named().isEmpty() && NUMBER.matcher(subject).matches() ? Whose.ANY_TENANT : Whose.ONE_TENANT;
    }

    /** A story may have stopped because a worker does not read. */
    private void tellOfUnread(List<Happening> story, Readings readings) {
        var places = story.stream().map(each -> each.record().place()).toList();
        readings.all().forEach(worker -> worker.unread(places, clock.instant()).ifPresent(output::warn));
    }

    private String theOne(Set<String> tenants) {
        if (tenants.isEmpty()) {
            throw CliFailure.refused("Nothing is known of " + subject + " in what the topics still hold"
                    + tenant.named().map(name -> " of tenant " + name).orElse("") + ": compare how it is spelt.");
        }
        if (tenants.size() > 1) {
            throw CliFailure.usage(subject + " is known at several tenants, " + String.join(", ", tenants)
                    + ": name one with --tenant.");
        }
        return tenants.iterator().next();
    }

    private static Set<Strand> beginOf(String subject) {
        var account = AccountKey.parse(subject);
        if (account.isPresent()) {
            var key = account.get();
            return Set.of(Strand.account(key.customer(), key.technician()), Strand.leaving(key.technician()));
        }
        if (subject.indexOf('@') > 0) {
            return Set.of(Strand.technician(subject));
        }
        return NUMBER.matcher(subject).matches()
                ? Set.of(Strand.ticket(Long.parseLong(subject)), Strand.request(subject))
                : Set.of(Strand.request(subject));
    }
}
