package hoist.ingest.publishing;

import hoist.ingest.spool.Spool;
import hoist.schemas.SchemaRegistry;
import hoist.schemas.SerdeSettings;
import hoist.schemas.TopicLayout;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.support.ProducerListener;

/** Joins the shared settings of values and topics to Boot's Kafka. */
@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

    /** The serializer is made here, so that the rehearsal uses the producer's own. */
    @Bean
    DefaultKafkaProducerFactoryCustomizer valuesAsAvro(SerdeSettings serde) {
        Serializer<?> values = serde.newSerializer();
        return factory -> setValueSerializer(factory, values);
    }

    @SuppressWarnings("unchecked") // values are all that this service's producer is given
    private static <V> void setValueSerializer(DefaultKafkaProducerFactory<?, V> factory, Serializer<?> values) {
        factory.setConfigureSerializers(false); // it is: the factory would do it anew, with the producer's settings
        factory.setValueSerializer((Serializer<V>) values);
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
    FormerReach formerReach(Spool spool, KafkaAdmin admin, SerdeSettings serde) {
        Object servers = admin.getConfigurationProperties().get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG);
        return new FormerReach(spool, String.valueOf(servers), serde.registry().toString());
    }

    @Bean
    TopicsAtStart topicsAtStart(KafkaAdmin admin, TopicLayout layout) {
        return new TopicsAtStart(admin.getConfigurationProperties(), layout);
    }
}
