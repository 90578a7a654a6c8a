package hoist.vendor;

import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Connections to all vendors and tenants of one service. Redirects are not followed, cookies not kept. One per process is enough. */
public final class VendorTransport implements AutoCloseable {
    private final HttpLimits limits;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;
    private final RestClient rest;

    /** Opens nothing yet; close it when the service stops. */
    public VendorTransport(HttpLimits limits) {
        this.limits = limits;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .build();
        var requests = new JdkClientHttpRequestFactory(client, threads);
        // For this factory it is the time until the answer has been read to its end.
        requests.setReadTimeout(limits.total());
        rest = RestClient.builder()
                .requestFactory(requests)
                .defaultHeader(HttpHeaders.USER_AGENT, "Hoist")
                .build();
    }

    HttpLimits limits() {
        return limits;
    }

    RestClient rest() {
        return rest;
    }

    /** Ends calls under way. */
    @Override
    public void close() {
        client.shutdownNow();
        threads.close();
    }
}
