package hoist.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class KeptTokenTest {
    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration LIFE = Duration.ofSeconds(1000);

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AtomicInteger fetches = new AtomicInteger();
    private final BlockingQueue<Callable<Token>> results = new LinkedBlockingQueue<>();
    private final KeptToken kept = new KeptToken(this::fetch, clock());

    @Test
    void manyCallersWithoutATokenShareOneFetch() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            // Given
            List<Future<Token>> waiting = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                waiting.add(callers.submit(kept::current));
            }
            await().until(() -> fetches.get() == 1);
            // When
            results.add(() -> token("one"));
            // Then
            for (Future<Token> caller : waiting) {
                assertThat(caller.get().value().reveal()).isEqualTo("one");
            }
            assertThat(fetches).hasValue(1);
        }
    }

    @Test
    void aFailureReachesAllWhoWaitAndIsNotKept() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            // Given
            List<Future<Token>> waiting = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                waiting.add(callers.submit(kept::current));
            }
            await().until(() -> fetches.get() == 1);
            // When
            results.add(() -> {
                throw new IllegalStateException("down");
            });
            // Then
            assertThatThrownBy(() -> waiting.getFirst().get()).hasRootCauseMessage("down");
            results.add(() -> token("two"));
            assertThat(kept.current().value().reveal()).isEqualTo("two");
        }
    }

    @Test
    void from90PercentOfItsLifeTheOldOneServesWhileOneNewOneIsFetched() {
        // Given
        results.add(() -> token("old"));
        kept.current();
        now.set(START.plusSeconds(899));
        assertThat(kept.current().value().reveal()).isEqualTo("old");
        assertThat(fetches).hasValue(1);
        // When
        now.set(START.plusSeconds(900));
        // Then
        for (int i = 0; i < 50; i++) {
            assertThat(kept.current().value().reveal()).isEqualTo("old");
        }
        await().until(() -> fetches.get() == 2);
        results.add(() -> token("new"));
        await().until(() -> kept.current().value().reveal().equals("new"));
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aFailedRefreshLeavesTheOldOneAndPausesBeforeTheNext() {
        // Given
        results.add(() -> token("old"));
        kept.current();
        now.set(START.plusSeconds(950));
        results.add(() -> {
            throw new IllegalStateException("down");
        });
        // When
        kept.current();
        await().until(() -> fetches.get() == 2 && results.isEmpty());
        // Then
        await().during(Duration.ofMillis(100)).until(() -> {
            kept.current();
            return fetches.get() == 2;
        });
        now.set(START.plusSeconds(950).plus(KeptToken.PAUSE));
        results.add(() -> token("new"));
        await().until(() -> kept.current().value().reveal().equals("new"));
    }

    @Test
    void anExpiredOneIsNotServed() {
        // Given
        results.add(() -> token("old"));
        results.add(() -> token("new"));
        kept.current();
        // When
        now.set(START.plus(LIFE));
        // Then
        assertThat(kept.current().value().reveal()).isEqualTo("new");
    }

    @Test
    void aRefusedOneIsReplacedOnceHoweverManyReportIt() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            // Given
            results.add(() -> token("refused"));
            Token refused = kept.current();
            List<Future<Token>> waiting = new ArrayList<>();
            // When
            for (int i = 0; i < 20; i++) {
                waiting.add(callers.submit(() -> kept.insteadOf(refused)));
            }
            await().until(() -> fetches.get() == 2);
            results.add(() -> token("good"));
            // Then
            for (Future<Token> caller : waiting) {
                assertThat(caller.get().value().reveal()).isEqualTo("good");
            }
            assertThat(kept.insteadOf(refused).value().reveal()).isEqualTo("good");
            assertThat(fetches).hasValue(2);
        }
    }

    private Token fetch() {
        fetches.incrementAndGet();
        try {
            Callable<Token> result = results.poll(20, TimeUnit.SECONDS);
            if (result == null) {
                throw new AssertionError("a fetch nobody expected");
            }
            return result.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Token token(String value) {
        return Token.issued(Secret.of(value), now.get(), LIFE, Optional.empty());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }
}
