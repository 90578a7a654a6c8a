package hoist.halo;

import hoist.vendor.BeforeWrite;
import hoist.vendor.MalformedAnswer;
import hoist.vendor.VendorAddress;
import hoist.vendor.VendorHttp;
import hoist.vendor.VendorRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Halo's habits that all its areas share: arrays in, objects or arrays or envelopes out, pages. */
record HaloApi(VendorHttp http, VendorAddress host) {
    /** Halo gives tickets in pages of at most 100, and cuts larger wishes silently. */
    private static final int PAGE_SIZE = 100;

    /** Halo ignores filters it does not know and then pages through everything: this many pages are no answer to any question of ours. */
    private static final int MOST_PAGES = 1000;

    private static final String MEDIA_TYPE = "application/json; charset=utf-8";

    HaloApi within(BeforeWrite check) {
        return new HaloApi(http.within(check), host);
    }

    Row get(String operation, String path, Map<String, Object> query) {
        return http.call(VendorRequest.get(operation, uri(path, query)), body -> Row.rowOf(read(body)));
    }

    /** All rows of an endpoint without pages. */
    List<Row> list(String operation, String path, Map<String, Object> query) {
        return http.call(VendorRequest.get(operation, uri(path, query)), body -> Row.rowsOf(read(body)));
    }

    Row post(String operation, String path, Json json) {
        var request = VendorRequest.post(operation, uri(path, Map.of()), MEDIA_TYPE, json.bytes());
        return http.call(request, body -> Row.rowOf(read(body)));
    }

    /** All rows of all pages, ordered by id, each once. */
    List<Row> pages(String operation, String path, Map<String, Object> query) {
        List<Row> rows = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (int number = 1; true; number++) {
            Page page = page(operation, path, query, number);
            List<Row> fresh =
                    page.rows().stream().filter(row -> seen.add(row.id())).toList();
            rows.addAll(fresh);
            // Not "fewer than asked for": Halo may have cut the size. No new row: the endpoint gives the same page for
            // ever.
            if (fresh.isEmpty() || page.last(seen.size())) {
                return rows;
            }
        }
    }

    private Page page(String operation, String path, Map<String, Object> query, int number) {
        URI uri = UriComponentsBuilder.fromUri(uri(path, query))
                .queryParam("pageinate", true)
                .queryParam("page_size", PAGE_SIZE)
                .queryParam("page_no", number)
                .queryParam("order", "id")
                .queryParam("orderdesc", false)
                .build(true)
                .toUri();
        return http.call(VendorRequest.get(operation, uri), body -> {
            if (number > MOST_PAGES) {
                throw new MalformedAnswer("too many pages");
            }
            return Page.of(read(body));
        });
    }

    private URI uri(String path, Map<String, Object> query) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromUri(host.at("/api/" + path));
        query.keySet().stream().sorted().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(query).toUri();
    }

    private static JsonNode read(byte[] body) {
        return Json.MAPPER.readTree(body);
    }

    /** One page; {@code total} counts all pages, and a bare array is all there is. */
    private record Page(List<Row> rows, long total) {
        static Page of(JsonNode json) {
            List<Row> rows = Row.rowsOf(json);
            long total = json.isArray()
                    ? rows.size()
                    : new Row(json).id("record_count").orElse(Long.MAX_VALUE);
            return new Page(rows, total);
        }

        /** Past the end Halo says 0. */
        boolean last(int seen) {
            return seen >= total;
        }
    }
}
