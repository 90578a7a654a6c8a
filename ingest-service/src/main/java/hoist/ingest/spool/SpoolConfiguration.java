package hoist.ingest.spool;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The spool, its health and its metrics. */
@Configuration(proxyBeanMethods = false)
class SpoolConfiguration {

    @Bean
    Spool spool(SpoolSettings settings, Clock clock) {
        return Spool.open(settings, clock);
    }

    /** Boot names it "spool". */
    @Bean
    SpoolHealth spoolHealthIndicator(Spool spool) {
        return new SpoolHealth(spool);
    }

    @Bean
    SpoolMetrics spoolMetrics(Spool spool, Clock clock) {
        return new SpoolMetrics(spool, clock);
    }
}
