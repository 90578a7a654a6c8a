package hoist.reconciler.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Status;

class TenantChecksTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final TenantFinding OLD_KEY = new TenantFinding("The key is refused", "HTTP 401", "Make it anew.");

    private final Logger log = (Logger) LoggerFactory.getLogger(TenantChecks.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Map<String, List<TenantFinding>> wrong = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> looked = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void listen() {
        logged.start();
        log.addAppender(logged);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(logged);
    }

    @Test
    void whatIsWrongIsLoggedOnceForItsTenantWithoutTheVendorsTextAndShownWithIt() {
        // Given
        wrong.put("acme", List.of(OLD_KEY));
        try (var checks = new TenantChecks(this::look)) {
            // When
            checks.appeared("acme");
            checks.appeared("nikmsp");
            // Then
            awaitShown(checks, Map.of("acme", List.of(OLD_KEY), "nikmsp", List.of()));
            assertThat(checks.health().getStatus()).isEqualTo(Status.UP);
            await().atMost(SOON).until(() -> !logged.list.isEmpty());
            assertThat(logged.list).singleElement().satisfies(event -> {
                assertThat(event.getLevel()).isEqualTo(Level.WARN);
                assertThat(event.getFormattedMessage()).isEqualTo("The key is refused: Make it anew.");
                assertThat(event.getKeyValuePairs()).singleElement().hasToString("tenant=\"acme\"");
            });
        }
    }

    @Test
    void aTenantIsLookedAtOnceUntilItChanges() {
        // Given
        wrong.put("acme", List.of(OLD_KEY));
        try (var checks = new TenantChecks(this::look)) {
            checks.appeared("acme");
            checks.appeared("acme");
            awaitShown(checks, Map.of("acme", List.of(OLD_KEY)));
            // When
            wrong.clear();
            checks.changed("acme");
            // Then
            awaitShown(checks, Map.of("acme", List.of()));
            assertThat(looked).containsExactly("acme", "acme");
            // When
            checks.removed("acme");
            // Then
            assertThat(shown(checks)).isEqualTo(Map.of());
        }
    }

    @Test
    void aLookThatASecondChangeOvertookCountsForNothing() throws InterruptedException {
        // Given
        var slow = new LinkedBlockingQueue<Thread>();
        var answer = new CountDownLatch(1);
        try (var checks = new TenantChecks(_ -> slow.isEmpty() ? hang(slow, answer) : List.of())) {
            checks.appeared("acme");
            await().atMost(SOON).until(() -> !slow.isEmpty());
            // When
            checks.changed("acme");
            awaitShown(checks, Map.of("acme", List.of()));
            answer.countDown();
            slow.take().join();
            // Then
            assertThat(shown(checks)).isEqualTo(Map.of("acme", List.of()));
            assertThat(logged.list).isEmpty();
        }
    }

    @Test
    void aCheckThatBreaksHarmsNobody() {
        try (var checks = new TenantChecks(tenant -> {
            if (tenant.equals("acme")) {
                throw new IllegalStateException("broken");
            }
            return look(tenant);
        })) {
            // When
            checks.appeared("acme");
            checks.appeared("nikmsp");
            // Then
            awaitShown(checks, Map.of("nikmsp", List.of()));
            assertThat(checks.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    private List<TenantFinding> look(String tenant) {
        looked.add(tenant);
        return wrong.getOrDefault(tenant, List.of());
    }

    private static List<TenantFinding> hang(LinkedBlockingQueue<Thread> slow, CountDownLatch answer) {
        slow.add(Thread.currentThread());
        try {
            answer.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return List.of(OLD_KEY);
    }

    private static void awaitShown(TenantChecks checks, Map<String, List<TenantFinding>> wanted) {
        await().atMost(SOON).untilAsserted(() -> assertThat(shown(checks)).isEqualTo(wanted));
    }

    private static Object shown(TenantChecks checks) {
        return checks.health().getDetails().get("tenants");
    }
}
