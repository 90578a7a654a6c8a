package hoist.ingest.publishing;

import hoist.schemas.SchemaRegistry;
import hoist.schemas.SerdeSettings;
import hoist.schemas.TopicLayout;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.support.ProducerListener;

/** Joins the shared settings of values and topics to Boot's Kafka. */
@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

    @Bean
    DefaultKafkaProducerFactoryCustomizer valuesAsAvro(SerdeSettings serde) {
        Map<String, Object> settings = new HashMap<>(serde.properties());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, serde.serializer());
        return factory -> factory.updateConfigs(settings);
    }

    /** In the place of Spring's, which logs the records that could not be sent. */
    @Bean
    ProducerListener<Object, Object> silentAboutRecords() {
        return new ProducerListener<>() {};
    }

    @Bean
    SchemaRegistry schemaRegistry(SerdeSettings serde) {
        return new SchemaRegistry(serde.registry());
    }

    @Bean
    TopicsAtStart topicsAtStart(KafkaAdmin admin, TopicLayout layout) {
        return new TopicsAtStart(admin.getConfigurationProperties(), layout);
    }
}
