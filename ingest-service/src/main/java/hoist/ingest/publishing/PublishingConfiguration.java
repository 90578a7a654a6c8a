package hoist.ingest.publishing;

import hoist.schemas.SchemaRegistry;
import hoist.schemas.SerdeSettings;
import hoist.schemas.TopicLayout;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.support.ProducerListener;

/** Joins the shared settings of values and topics to Boot's Kafka. */
@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

    /** The serializer is made here and configured by the factory, so that the rehearsal uses the producer's own. */
    @Bean
    DefaultKafkaProducerFactoryCustomizer valuesAsAvro(SerdeSettings serde) {
        Serializer<?> values = serializer(serde.serializer());
        return factory -> {
            factory.updateConfigs(serde.properties());
            setValueSerializer(factory, values);
        };
    }

    @SuppressWarnings("unchecked") // the class is the operator's choice; a wrong one fails in the rehearsal
    private static <V> void setValueSerializer(DefaultKafkaProducerFactory<?, V> factory, Serializer<?> values) {
        factory.setValueSerializer((Serializer<V>) values);
    }

    private static Serializer<?> serializer(String className) {
        try {
            return (Serializer<?>) BeanUtils.instantiateClass(Class.forName(className));
        } catch (ClassNotFoundException | BeanInstantiationException | ClassCastException e) {
            throw new IllegalArgumentException(
                    "hoist.registry.serializer is " + className
                            + ", which is no Kafka serializer on the class path: correct it, or add its jar",
                    e);
        }
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
