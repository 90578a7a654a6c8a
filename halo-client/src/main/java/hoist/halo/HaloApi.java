package hoist.halo;

import hoist.vendor.AnswerReader;
import hoist.vendor.BeforeWrite;
import hoist.vendor.Effect;
import hoist.vendor.MalformedAnswer;
import hoist.vendor.VendorAddress;
import hoist.vendor.VendorHttp;
import hoist.vendor.VendorRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * Halo's habits that all its areas share: arrays in, objects or arrays or envelopes out, pages. What an answer must contain is checked while it
 * is read, so that a wrong one is a failed call.
 */
record HaloApi(VendorHttp http, VendorAddress host) {
    /** Halo gives tickets in pages of at most 100, and cuts larger wishes silently. */
    private static final int PAGE_SIZE = 100;

    /** Halo ignores filters it does not know and then pages through everything: this many pages are no answer to any question of ours. */
    static final int MOST_PAGES = 1000;

    private static final String MEDIA_TYPE = "application/json; charset=utf-8";

    HaloApi within(BeforeWrite check) {
        return new HaloApi(http.within(check), host);
    }

    <T> T get(String operation, String path, Map<String, Object> query, Function<Row, T> read) {
        return http.call(VendorRequest.get(operation, uri(path, query)), body -> read.apply(Row.rowOf(json(body))));
    }

    /** All rows of an endpoint without pages. */
    <T> List<T> list(String operation, String path, Map<String, Object> query, Function<Row, T> read) {
        return http.call(
                VendorRequest.get(operation, uri(path, query)),
                body -> Row.rowsOf(json(body)).stream().map(read).toList());
    }

    <T> T post(String operation, String path, Json json, Function<Row, T> read) {
        var request = VendorRequest.post(operation, uri(path, Map.of()), MEDIA_TYPE, json.bytes());
        return http.call(request, body -> read.apply(Row.rowOf(json(body))));
    }

    /** Creates no ticket at all: whether it is refused for lack of a right tells whether one could be created. */
    void createNothing() {
        var body = new VendorRequest.Body(MEDIA_TYPE, "[]".getBytes(StandardCharsets.UTF_8));
        var request = new VendorRequest("check", Effect.READ, HttpMethod.POST, uri("Tickets", Map.of()), body);
        var _ = http.call(request, AnswerReader.SUCCESS);
    }

    /** All rows of all pages, ordered by id, each once. */
    <T> List<T> pages(String operation, String path, Map<String, Object> query, Function<Row, T> read) {
        return pages(operation, path, query, MOST_PAGES, read);
    }

    /** The same, failing rather than asking for more than so many pages. */
    <T> List<T> pages(String operation, String path, Map<String, Object> query, int most, Function<Row, T> read) {
        Map<Long, T> seen = new LinkedHashMap<>();
        for (int number = 1; true; number++) {
            Page<T> page = page(operation, path, query, number, most, read);
            int before = seen.size();
            page.rows().forEach(seen::putIfAbsent);
            // Not "fewer than asked for": Halo may have cut the size. Nothing new: the endpoint gives the same page for
            // ever.
            if (seen.size() == before || page.last(seen.size())) {
                return List.copyOf(seen.values());
            }
        }
    }

    private <T> Page<T> page(
            String operation, String path, Map<String, Object> query, int number, int most, Function<Row, T> read) {
        URI uri = UriComponentsBuilder.fromUri(uri(path, query))
                .queryParam("pageinate", true)
                .queryParam("page_size", PAGE_SIZE)
                .queryParam("page_no", number)
                .queryParam("order", "id")
                .queryParam("orderdesc", false)
                .build(true)
                .toUri();
        return http.call(VendorRequest.get(operation, uri), body -> {
            if (number > most) {
                throw new MalformedAnswer("too many pages");
            }
            return Page.of(json(body), read);
        });
    }

    private URI uri(String path, Map<String, Object> query) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromUri(host.at("/api/" + path));
        query.keySet().stream().sorted().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(query).toUri();
    }

    private static JsonNode json(byte[] body) {
        return Json.MAPPER.readTree(body);
    }

    /** One page, rows by id; {@code total} counts all pages, and a bare array is all there is. */
    private record Page<T>(Map<Long, T> rows, long total) {
        static <T> Page<T> of(JsonNode json, Function<Row, T> read) {
            Map<Long, T> rows = new LinkedHashMap<>();
            Row.rowsOf(json).forEach(row -> rows.put(row.id(), read.apply(row)));
            long total = json.isArray()
                    ? rows.size()
                    : new Row(json).id("record_count").orElse(Long.MAX_VALUE);
            return new Page<>(rows, total);
        }

        /** Past the end Halo says 0. */
        boolean last(int seen) {
            return seen >= total;
        }
    }
}
