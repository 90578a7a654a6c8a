package hoist.schemas;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.avro.util.internal.JacksonUtils;

/**
 * Prepares the registry at a service's start: compatibility {@code BACKWARD_TRANSITIVE} (what is new can be read by new
 * readers only, and everything ever written stays readable), then every schema of this build, so that an incompatible
 * build fails before it writes its first record.
 */
public final class SchemaRegistry {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** What the registry must demand of every new version. */
    public static final String COMPATIBILITY = "BACKWARD_TRANSITIVE";

    private static final Pattern LEVEL = Pattern.compile("\"compatibilityLevel\"\\s*:\\s*\"([A-Z_]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final URI registry;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    public SchemaRegistry(URI registry) {
        this.registry = registry;
    }

    /**
     * Sets the compatibility and registers every topic's schema. May be called any number of times, and by several services
     * at once.
     *
     * @throws IncompatibleSchema when the registry holds a version that this build's schema could not read
     * @throws IOException when the registry is out of reach or refuses for another reason
     */
    public void prepare() throws IOException {
        require(send("PUT", "/config", "{\"compatibility\":\"" + COMPATIBILITY + "\"}"));
        for (var topic : Topic.values()) {
            register(topic);
        }
    }

    /**
     * What the registry demands of a new version, in its own word.
     *
     * @throws IOException when the registry is out of reach or does not say
     */
    public String compatibility() throws IOException {
        var answer = read("/config");
        var level = LEVEL.matcher(answer.body());
        if (answer.statusCode() != 200 || !level.find()) {
            throw new IOException("GET " + answer.uri() + " answered " + answer.statusCode());
        }
        return level.group(1);
    }

    /**
     * All versions of the topic's schema that are registered, the oldest first.
     *
     * @throws IOException when the registry is out of reach or answers something else
     */
    public List<Schema> versions(Topic topic) throws IOException {
        var path = "/subjects/" + topic.subject() + "/versions";
        var numbers = read(path);
        if (numbers.statusCode() == 404) {
            return List.of();
        }
        var versions = new ArrayList<Schema>();
        var number = NUMBER.matcher(numbers.body());
        while (number.find()) {
            versions.add(schema(read(path + "/" + number.group() + "/schema")));
        }
        return versions;
    }

    private static Schema schema(HttpResponse<String> answer) throws IOException {
        try {
            return new Schema.Parser().parse(answer.body());
        } catch (SchemaParseException e) {
            throw new IOException("GET " + answer.uri() + " answered no schema", e);
        }
    }

    /** The registry also says "conflict" when two services register the same schema at the same moment. */
    private void register(Topic topic) throws IOException {
        var schema = "{\"schema\":" + quoted(topic.schema().toString()) + "}";
        var subject = "/subjects/" + topic.subject();
        var answer = send("POST", subject + "/versions", schema);
        if (!isRefusal(answer)) {
            require(answer);
        } else if (send("POST", subject, schema).statusCode() != 200) {
            throw new IncompatibleSchema(subject);
        }
    }

    private static boolean isRefusal(HttpResponse<Void> answer) {
        return answer.statusCode() == 409 || answer.statusCode() == 422;
    }

    private static void require(HttpResponse<Void> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.request().method() + " " + answer.uri() + " answered " + answer.statusCode());
        }
    }

    private HttpResponse<String> read(String path) throws IOException {
        var answer = answerTo(request(path).GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 == 5) {
            throw new IOException("GET " + answer.uri() + " answered " + answer.statusCode());
        }
        return answer;
    }

    private HttpResponse<Void> send(String method, String path, String body) throws IOException {
        return answerTo(
                request(path)
                        .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(String path) {
        var uri = URI.create(registry.toString().replaceAll("/$", "") + "/apis/ccompat/v7" + path);
        return HttpRequest.newBuilder(uri).timeout(TIMEOUT);
    }

    private <T> HttpResponse<T> answerTo(HttpRequest request, HttpResponse.BodyHandler<T> reader) throws IOException {
        try {
            return http.send(request, reader);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while calling the schema registry", e);
        }
    }

    private static String quoted(String json) {
        return JacksonUtils.toJsonNode(json).toString();
    }
}
