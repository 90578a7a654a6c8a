package hoist.pipeline.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pages of the simulated HaloPSA and idemeum, used as a person uses them: by what they show and by their forms.
 *
 * @param halo HaloPSA's address
 * @param idemeum idemeum's address
 */
record DemoPages(HttpClient http, URI halo, URI idemeum) {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ROW = Pattern.compile("<tr>.*?</tr>", Pattern.DOTALL);
    private static final Pattern TICKET = Pattern.compile("/tickets\\?id=(\\d+)");

    DemoPages(ComposedDemo demo) {
        this(HttpClient.newHttpClient(), demo.halo(), demo.idemeum());
    }

    /** Dana asks for elevation, at idemeum. */
    void ask(String application) {
        send(
                idemeum + "/elevation-requests",
                Map.of(
                        "asker", "demo-nikpot/dana.field@demo-nikpot.example",
                        "device", "DEMO-LAPTOP-07",
                        "application", application,
                        "publisher", "Igor Pavlov",
                        "path", "C:\\7z.exe",
                        "sha256", "",
                        "reason", "An archive"));
    }

    /** What idemeum shows of its requests. */
    Stream<String> requests() {
        return rows(idemeum + "/");
    }

    /** A technician takes an account for {@code Demo PAM tenant} in a ticket. */
    void takeAccount(String technician, String ticket) {
        send(
                idemeum + "/jit-accounts",
                Map.of("technician", technician, "customer", "demo-nikpot", "haloTicketId", ticket));
    }

    /** What idemeum shows of its JIT accounts. */
    Stream<String> accounts() {
        return rows(idemeum + "/jit-accounts");
    }

    /** What HaloPSA shows of its tickets, the latest first. */
    Stream<String> tickets() {
        return rows(halo + "/");
    }

    /** The number of the latest ticket whose line has this in it; none fails. */
    String ticket(String about) {
        var numbers = ROW.matcher(page(halo + "/"))
                .results()
                .map(row -> row.group())
                .filter(row -> row.contains(about))
                .flatMap(row -> TICKET.matcher(row).results().map(link -> link.group(1)))
                .toList();
        assertThat(numbers).as("tickets about " + about).isNotEmpty();
        return numbers.getFirst();
    }

    /** What HaloPSA shows of one ticket. */
    String shownOf(String ticket) {
        return text(page(halo + "/tickets?id=" + ticket));
    }

    /** An agent logs a ticket of {@code Demo PAM tenant} by hand. */
    String log(String summary, String agent) {
        send(
                halo + "/page/log",
                Map.of("summary", summary, "client", option(halo + "/", "Demo PAM tenant"), "agent", agent(agent)));
        return ticket(summary);
    }

    /** An agent clicks a button of a ticket. */
    void click(String ticket, String agent, String button) {
        send(halo + "/page/click", Map.of("ticket", ticket, "agent", agent(agent), "action", button));
    }

    private String agent(String name) {
        return option(halo + "/", name);
    }

    /** The value behind a choice that the page offers. */
    private String option(String address, String shown) {
        var choice = Pattern.compile("<option value=\"([^\"]*)\"[^>]*>" + Pattern.quote(shown))
                .matcher(page(address));
        assertThat(choice.find()).as(address + " offers " + shown).isTrue();
        return choice.group(1);
    }

    private Stream<String> rows(String address) {
        return ROW.matcher(page(address)).results().map(row -> text(row.group()));
    }

    private static String text(String html) {
        return TAG.matcher(html).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }

    private String page(String address) {
        var answer = answer(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private void send(String address, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> Stream.of(field.getKey(), field.getValue())
                        .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("=")))
                .collect(Collectors.joining("&"));
        var answer = answer(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(LONGEST).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
