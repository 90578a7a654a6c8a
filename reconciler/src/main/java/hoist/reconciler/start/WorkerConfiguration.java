package hoist.reconciler.start;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every worker has beside its own reconciler: the settings, the clock, the health {@code worker} and the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReconcilerSettings.class)
public class WorkerConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ReconcilerHealth worker(Reconciler<?, ?> reconciler) {
        return new ReconcilerHealth(reconciler);
    }

    @Bean
    WorkerStart workerStart(Reconciler<?, ?> reconciler) {
        return new WorkerStart(reconciler);
    }
}
