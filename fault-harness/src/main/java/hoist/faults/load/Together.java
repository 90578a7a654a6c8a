package hoist.faults.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people in the same moment. */
final class Together {
    private Together() {}

    /**
     * Returns when all are done.
     *
     * @throws CutShort what one of them threw
     */
    static void all(List<Runnable> people) {
        var start = new CountDownLatch(people.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var acting = new ArrayList<Future<?>>();
            people.forEach(person -> acting.add(threads.submit(() -> {
                start.countDown();
                start.await();
                person.run();
                return null;
            })));
            for (var each : acting) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CutShort("the run ended");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CutShort cut ? cut : new IllegalStateException("an act failed", e.getCause());
        }
    }
}
