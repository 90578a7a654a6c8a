package hoist.faults.load;

import hoist.schemas.Topic;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;

/** Calls of one tenant's producers and runbooks to the ingest-service; what is answered with a 2xx goes into the book. */
record Ingest(URI address, String tenant, HttpClient client, Book book, Clock clock) {
    /** Shorter than the 8 s in which a stalled Kafka is given up: such a caller gets no answer, and sends again. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    /** What came of one call. */
    enum Answer {
        ACCEPTED,
        /** Anything else, or nothing. */
        NOT_ACCEPTED
    }

    HttpRequest.Builder post(String path, String contentType, String body) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** One call, once. */
    Answer send(HttpRequest request, Topic topic) {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                promised(answer.body(), topic);
                return Answer.ACCEPTED;
            }
        } catch (IOException e) {
            book.notPromised();
            return Answer.NOT_ACCEPTED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CutShort("the run ended");
        }
        book.notPromised();
        return Answer.NOT_ACCEPTED;
    }

    /** The answer to a call that somebody else made for us, for example Halo for a click. */
    void promised(String answer, Topic topic) {
        AcceptedIds.in(answer)
                .forEach(id -> book.promised(new Promise(tenant, topic.topicName(), id, clock.instant())));
    }
}
