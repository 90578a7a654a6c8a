package hoist.reconciler.start;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** A process in which something never ends once it is asked to stop, and the promise is two seconds. Says {@code up}. */
public class HangingProcess {
    private static final Duration STOP_WITHIN = Duration.ofSeconds(2);

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(HangingProcess.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "spring.main.keep-alive=true")
                .run();
        System.out.println("up");
    }

    @Bean
    LastResort lastResort() {
        return new LastResort();
    }

    @Bean
    WorkerStart workerStart(LastResort lastResort) {
        return new WorkerStart(List.of(), lastResort, STOP_WITHIN);
    }

    /** Its close never comes back. */
    @Bean
    AutoCloseable hanging() {
        return new CountDownLatch(1)::await;
    }
}
