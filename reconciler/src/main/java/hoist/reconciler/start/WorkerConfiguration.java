package hoist.reconciler.start;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What every worker has beside its own reconcilers, one for each vendor it calls: the settings, the clock, the health
 * {@code worker} (of each reconciler by its name) and the start.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReconcilerSettings.class)
public class WorkerConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    LastResort lastResort() {
        return new LastResort();
    }

    @Bean
    WorkerSurroundings surroundings(
            ReconcilerSettings settings,
            KafkaProperties kafka,
            MeterRegistry meters,
            Clock clock,
            LastResort lastResort) {
        return new WorkerSurroundings(settings, kafka, meters, clock, lastResort);
    }

    @Bean
    CompositeHealthContributor worker(List<Reconciler<?, ?>> reconcilers) {
        return CompositeHealthContributor.fromMap(
                reconcilers.stream().collect(Collectors.toMap(Reconciler::worker, ReconcilerHealth::new)));
    }

    @Bean
    WorkerStart workerStart(List<Reconciler<?, ?>> reconcilers, LastResort lastResort) {
        return new WorkerStart(reconcilers, lastResort);
    }
}
