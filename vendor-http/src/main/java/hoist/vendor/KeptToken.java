package hoist.vendor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one client's token.
 * <ol>
 * <li>At most one fetch is in flight; whoever needs its result waits for the same one, and shares its failure.
 * <li>From 90 % of its life a token is replaced in the background; the old one is served until it expires.
 * <li>After a background fetch failed the next starts {@link #PAUSE} later at the earliest.
 * <li>A refused token is never served again.
 * </ol>
 */
final class KeptToken {
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final TokenSource source;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Token token;
    private @Nullable CompletableFuture<Token> inFlight;
    private Instant nextInBackground = Instant.MIN;

    KeptToken(TokenSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** A token that is not expired; waits only if there is none. */
    Token current() {
        CompletableFuture<Token> fetch;
        lock.lock();
        try {
            Token kept = token;
            Instant now = clock.instant();
            if (kept != null && now.isBefore(kept.expiresAt())) {
                if (inFlight == null && !now.isBefore(kept.refreshAt()) && !now.isBefore(nextInBackground)) {
                    start(new CompletableFuture<>());
                }
                return kept;
            }
            fetch = fetching();
        } finally {
            lock.unlock();
        }
        return result(fetch);
    }

    /** Another token than the one the vendor refused. */
    Token insteadOf(Token refused) {
        lock.lock();
        try {
            if (refused.equals(token)) {
                token = null;
            }
        } finally {
            lock.unlock();
        }
        return current();
    }

    private CompletableFuture<Token> fetching() {
        CompletableFuture<Token> fetch = inFlight;
        if (fetch == null) {
            fetch = new CompletableFuture<>();
            start(fetch);
        }
        return fetch;
    }

    private void start(CompletableFuture<Token> fetch) {
        inFlight = fetch;
        // On a thread of its own: a caller that is interrupted takes nothing from those who wait with it.
        Thread.ofVirtual().name("token").start(() -> run(fetch));
    }

    private void run(CompletableFuture<Token> fetch) {
        try {
            Token fresh = source.fetch();
            settle(fresh);
            fetch.complete(fresh);
        } catch (Throwable e) { // Whatever it is belongs to those who wait.
            settle(null);
            fetch.completeExceptionally(e);
        }
    }

    private void settle(@Nullable Token fresh) {
        lock.lock();
        try {
            inFlight = null;
            if (fresh != null) {
                token = fresh;
            } else {
                nextInBackground = clock.instant().plus(PAUSE);
            }
        } finally {
            lock.unlock();
        }
    }

    private static Token result(CompletableFuture<Token> fetch) {
        try {
            return fetch.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException r) {
                throw r;
            }
            if (cause instanceof Error r) {
                throw r;
            }
            throw e;
        }
    }
}
