package hoist.ingest;

import hoist.ingest.decision.DecisionSettings;
import hoist.ingest.door.DoorSettings;
import hoist.ingest.oauth.OAuthSettings;
import hoist.ingest.publishing.PublishingSettings;
import hoist.ingest.spool.SpoolSettings;
import hoist.schemas.SerdeSettings;
import hoist.schemas.TopicLayout;
import hoist.tenants.TenantDirectory;
import java.time.Clock;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The ingest service: HTTP in, events out. Any number of instances may run beside each other. */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
@EnableConfigurationProperties({
    IngestSettings.class,
    SharedSettings.TenantFiles.class,
    SharedSettings.Registry.class,
    SharedSettings.Topics.class
})
public class IngestApplication {

    /** The service, ready to be run, alone or beside others in one JVM; its settings are in {@code ingest-service.yml}. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(IngestApplication.class)
                .properties("spring.config.name=ingest-service")
                .bannerMode(Banner.Mode.OFF);
    }

    public static void main(String[] arguments) {
        builder().run(arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    TenantDirectory tenants(SharedSettings.TenantFiles files) {
        return TenantDirectory.open(files.directory());
    }

    @Bean
    DoorSettings doorSettings(IngestSettings settings) {
        return settings.door();
    }

    @Bean
    OAuthSettings oauthSettings(IngestSettings settings) {
        return settings.oauth();
    }

    @Bean
    PublishingSettings publishingSettings(IngestSettings settings) {
        return settings.publishing();
    }

    @Bean
    SpoolSettings spoolSettings(IngestSettings settings) {
        return settings.spool();
    }

    @Bean
    DecisionSettings decisionSettings(IngestSettings settings) {
        return settings.decision();
    }

    @Bean
    SerdeSettings serdeSettings(SharedSettings.Registry registry) {
        return registry.serde();
    }

    @Bean
    TopicLayout topicLayout(SharedSettings.Topics topics) {
        return topics.layout();
    }
}
