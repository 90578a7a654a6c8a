package hoist.ingest;

import static hoist.ingest.BadInput.CANARY;
import static hoist.ingest.BadInput.dripping;
import static hoist.ingest.BadInput.raw;

import java.util.stream.Stream;

/** Bad inputs 21 to 23 and 40: bodies that lie about where they end, or never do. */
final class BadFramings {
    private static final String BODY = Bodies.expired(CANARY);
    private static final String CHUNKED = "Transfer-Encoding: chunked";
    private static final String KIBIBYTE = "400\r\n" + " ".repeat(1024) + "\r\n";

    private BadFramings() {}

    private static String head(String... more) {
        return "POST /webhooks/elevations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nX-Idemeum-Api-Key: "
                + OneService.IDEMEUM.text().reveal() + "\r\n" + String.join("\r\n", more) + "\r\n\r\n";
    }

    /** Those that are over only when the time of a body is. */
    static Stream<BadInput> slow() {
        return Stream.of(
                raw(21, "chunks that stop", head(CHUNKED) + "5\r\n{\"a\":\r\n", 408),
                raw(22, "a longer length than the body", head("Content-Length: 5000") + BODY, 408),
                raw(23, "a body that starts and stops", head("Content-Length: 60000") + "    ", 408),
                raw(22, "a body that never starts", head("Content-Length: 60000"), 408),
                dripping(23, "a body that drips", head("Content-Length: 60000"), " ", 408),
                dripping(23, "chunks that drip", head(CHUNKED), "1\r\n \r\n", 408),
                dripping(23, "the frame of a chunk that drips", head(CHUNKED) + "5;x=", "y", 408));
    }

    static Stream<BadInput> rows() {
        return Stream.of(
                dripping(21, "chunks without end", head(CHUNKED) + KIBIBYTE.repeat(65), KIBIBYTE, 413),
                raw(21, "chunks of 50 MB", head(CHUNKED) + KIBIBYTE.repeat(50_000) + "0\r\n\r\n", 413),
                raw(22, "a shorter length than the body", head("Connection: close", "Content-Length: 10") + BODY, 400),
                raw(22, "a negative length", head("Content-Length: -1"), 400),
                raw(22, "a length of words", head("Content-Length: ten"), 400),
                raw(22, "a length with a sign", head("Content-Length: +10") + BODY, 400),
                raw(22, "a length beyond numbers", head("Content-Length: 99999999999999999999"), 400),
                raw(22, "chunks of no number", head(CHUNKED) + "zz\r\nabc\r\n", 400),
                raw(22, "a chunk of a negative length", head(CHUNKED) + "-5\r\nabcde\r\n", 400),
                raw(22, "a chunk that is longer than it says", head(CHUNKED) + "2\r\nabcde\r\n0\r\n\r\n", 400),
                raw(40, "two lengths", head("Content-Length: 10", "Content-Length: 20") + BODY, 400),
                raw(40, "two lengths in one", head("Content-Length: 10, 20") + BODY, 400),
                raw(40, "length and chunks", head("Content-Length: 3", CHUNKED) + "0\r\n\r\n", 400),
                raw(40, "another transfer encoding", head("Transfer-Encoding: xchunked") + "0\r\n\r\n", 501),
                raw(40, "two transfer encodings", head("Transfer-Encoding: gzip, chunked") + "0\r\n\r\n", 501),
                raw(40, "chunked twice", head("Transfer-Encoding: chunked, chunked") + "0\r\n\r\n", 400),
                raw(40, "a blank before the colon", head("Transfer-Encoding : chunked") + "0\r\n\r\n", 400),
                raw(40, "a header that goes on in the next line", head("X-A: b\r\n Content-Length: 3"), 400),
                raw(40, "a NUL in a header", head("X-Y: a\0b", "Content-Length: 0"), 400),
                raw(40, "no host", "GET /openapi.json HTTP/1.1\r\n\r\n", 400),
                raw(40, "two hosts", "GET /openapi.json HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
                raw(40, "a host that is none", "GET /openapi.json HTTP/1.1\r\nHost: a b\r\n\r\n", 400),
                raw(40, "a request line of nonsense", "NONSENSE\r\n\r\n", 400));
    }
}
