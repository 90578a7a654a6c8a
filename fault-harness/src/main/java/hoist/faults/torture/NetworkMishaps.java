package hoist.faults.torture;

import static hoist.faults.torture.Mishap.ofPlant;
import static hoist.faults.torture.Mishap.ofTenant;

import hoist.faults.proxy.FaultProxy;
import hoist.faults.proxy.KafkaFault;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.protocol.ApiKeys;

/** Connections that break, hang, crawl or lose the answers. */
final class NetworkMishaps {
    private static final Duration A_WHILE = Duration.ofSeconds(4);
    private static final Duration CRAWL = Duration.ofMillis(150);

    private NetworkMishaps() {}

    static List<Mishap> all() {
        return List.of(
                kafka("Kafka cut off", FaultProxy::cut),
                kafka("Kafka's connections hang", FaultProxy::halfOpen),
                kafka("Kafka's answers vanish", FaultProxy::swallowAnswers),
                kafka("the way to Kafka is slow", link -> link.latency(CRAWL)),
                kafka(
                        "Kafka stores and its acknowledgements vanish",
                        link -> link.strike(KafkaFault.swallowAnswer(ApiKeys.PRODUCE))),
                kafka(
                        "cut before Kafka acknowledges",
                        link -> link.strike(KafkaFault.cutBeforeAnswer(ApiKeys.PRODUCE))),
                kafka("cut when offsets are committed", link -> link.strike(KafkaFault.cutOn(ApiKeys.OFFSET_COMMIT))),
                kafka(
                        "Kafka's acknowledgements are slow",
                        link -> link.strike(KafkaFault.delay(ApiKeys.PRODUCE, CRAWL.multipliedBy(4)))),
                shared("registry cut off", "registry", FaultProxy::cut),
                shared("registry hangs", "registry", FaultProxy::halfOpen),
                shared("ingest-service cut off from its callers", "ingest", FaultProxy::cut),
                shared("ingest-service's answers vanish", "ingest", FaultProxy::swallowAnswers),
                vendor("HaloPSA cut off", Scene::halo, FaultProxy::cut),
                vendor("HaloPSA hangs", Scene::halo, FaultProxy::halfOpen),
                vendor("HaloPSA's answers vanish", Scene::halo, FaultProxy::swallowAnswers),
                vendor("idemeum cut off", Scene::idemeum, FaultProxy::cut),
                vendor("idemeum hangs", Scene::idemeum, FaultProxy::halfOpen),
                vendor("idemeum's answers vanish", Scene::idemeum, FaultProxy::swallowAnswers));
    }

    private static Mishap kafka(String name, Consumer<FaultProxy> trouble) {
        return ofPlant(name, scene -> {
            scene.pause(Duration.ZERO, A_WHILE.dividedBy(4));
            scene.brokers().forEach(trouble);
            Thread.sleep(A_WHILE);
            scene.brokers().forEach(FaultProxy::pass);
        });
    }

    private static Mishap shared(String name, String link, Consumer<FaultProxy> trouble) {
        return ofPlant(name, scene -> during(scene.link(link), trouble));
    }

    private static Mishap vendor(String name, Function<Scene, FaultProxy> link, Consumer<FaultProxy> trouble) {
        return ofTenant(name, scene -> during(link.apply(scene), trouble));
    }

    private static void during(FaultProxy link, Consumer<FaultProxy> trouble) throws InterruptedException {
        trouble.accept(link);
        Thread.sleep(A_WHILE);
        link.pass();
    }
}
