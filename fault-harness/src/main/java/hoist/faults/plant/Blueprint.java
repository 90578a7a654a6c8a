package hoist.faults.plant;

import hoist.faults.proxy.FaultProxy;
import hoist.quickstart.Cluster;
import hoist.quickstart.LocalBroker;
import hoist.quickstart.LocalRegistry;
import hoist.quickstart.msp.MspSettings;
import hoist.simulators.idemeum.webhooks.RetryPace;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which machine of a plant listens where, and which link leads to it. The links are open from the beginning. */
final class Blueprint {
    /** idemeum's producer must not be what a test waits for. */
    private static final RetryPace RETRIES = new RetryPace(Duration.ofMillis(250), 8, Duration.ofSeconds(2));

    private final PlantSettings settings;
    private final StablePorts ports = new StablePorts();
    private final SequencedMap<String, FaultProxy> links = new LinkedHashMap<>();
    private final Cluster cluster;
    private final int registryPort = ports.next();
    private final List<ServiceProgram> services = new ArrayList<>();
    private final Map<String, Role> roles = new TreeMap<>();

    Blueprint(PlantSettings settings) {
        this.settings = settings;
        this.cluster = new Cluster(IntStream.rangeClosed(1, settings.brokers())
                .mapToObj(number -> {
                    int front = ports.next();
                    var link = link("broker-" + number, FaultProxy.toKafka(ports.next(), front));
                    return new Cluster.Node(
                            ports.next(), ports.next(), Optional.of(new Cluster.Front(front, link.port())));
                })
                .toList());
        link("registry", FaultProxy.to(ports.next(), registryPort));
        planServices();
    }

    Links links() {
        return new Links(links);
    }

    List<ServiceProgram> services() {
        return services;
    }

    /** For those who do not go through the links. */
    String bootstrapServers() {
        return cluster.nodes().stream().map(node -> "127.0.0.1:" + node.port()).collect(Collectors.joining(","));
    }

    URI registry() {
        return local(registryPort);
    }

    /** The first of them. */
    URI ingest() {
        return local(doors()[0]);
    }

    Path tenants() {
        return settings.directory().resolve("tenants");
    }

    List<ProcessMachine> servers() {
        var servers = new ArrayList<ProcessMachine>();
        for (int number = 1; number <= settings.brokers(); number++) {
            var name = "broker-" + number;
            var directory = settings.directory().resolve(name);
            var broker = LocalBroker.of(directory, cluster, number);
            int port = cluster.nodes().get(number - 1).port();
            servers.add(new ProcessMachine(
                    name,
                    Role.BROKER,
                    directory.resolve("broker.log"),
                    new ServerProgram(broker, () -> Answering.kafka(port))));
        }
        var directory = settings.directory().resolve("registry");
        var registry = LocalRegistry.in(directory, registryPort, ports.next());
        servers.add(new ProcessMachine(
                "registry",
                Role.REGISTRY,
                directory.resolve("registry.log"),
                new ServerProgram(registry, () -> Answering.ok(registry.url().resolve("/apis/ccompat/v7/subjects")))));
        return servers;
    }

    /** One more of each worker, in a group of its own, so that it reads every topic from its beginning. */
    List<ProcessMachine> newcomers(int generation) {
        var jars = new ServiceJars(settings.jars());
        return settings.services().entrySet().stream()
                .filter(service ->
                        service.getKey().isWorker() && service.getValue().instances() > 0)
                .map(service -> {
                    var group = "newcomers-" + generation;
                    var program = program(
                            service.getKey(),
                            group + "-" + service.getKey().word(),
                            jars.install(service.getKey()),
                            service.getValue().with("hoist.stream.group", group));
                    return new ProcessMachine(program.name(), service.getKey(), program.log(), program);
                })
                .toList();
    }

    ProcessMachine machine(ServiceProgram program) {
        var role = Optional.ofNullable(roles.get(program.name())).orElseThrow();
        return new ProcessMachine(program.name(), role, program.log(), program);
    }

    /** An MSP whose vendors the services reach through links only, as they reach us. */
    MspSettings msp(int number) {
        var tenant = "msp-" + number;
        int halo = ports.next();
        int idemeum = ports.next();
        var toHalo = link("halo/" + tenant, FaultProxy.to(ports.next(), halo));
        var toIdemeum = link("idemeum/" + tenant, FaultProxy.to(ports.next(), idemeum));
        return settings.mspChange()
                .apply(MspSettings.of(tenant, tenants(), through("ingest"))
                        .onPorts(halo, idemeum)
                        .behind(local(toHalo.port()), local(toIdemeum.port()))
                        .withWebhookRetries(RETRIES));
    }

    private void planServices() {
        var jars = new ServiceJars(settings.jars());
        settings.services().forEach((role, service) -> {
            if (service.instances() > 0) {
                var installed = jars.install(role);
                for (int number = 1; number <= service.instances(); number++) {
                    var name = role.word() + "-" + number;
                    roles.put(name, role);
                    services.add(program(role, name, installed, service));
                }
            }
        });
        link("ingest", FaultProxy.to(ports.next(), doors()));
    }

    private Integer[] doors() {
        return services.stream()
                .filter(program -> roles.get(program.name()) == Role.INGEST)
                .map(program -> (Integer) program.settings().get("server.port"))
                .toArray(Integer[]::new);
    }

    private ServiceProgram program(Role role, String name, InstalledService installed, ServiceSettings service) {
        var directory = settings.directory().resolve(name);
        int management = ports.next();
        var own = shared(directory);
        if (role == Role.INGEST) {
            own.put("management.server.port", management);
            own.put("server.port", ports.next());
            own.put("hoist.ingest.spool.directory", directory.resolve("spool"));
        } else {
            own.put("server.port", management);
        }
        own.putAll(service.settings());
        return new ServiceProgram(
                name, installed, service.jvm(), own, local(management), directory.resolve(name + ".log"));
    }

    private Map<String, Object> shared(Path directory) {
        var shared = new TreeMap<String, Object>();
        shared.put("server.address", "127.0.0.1");
        shared.put(
                "spring.kafka.bootstrap-servers",
                IntStream.rangeClosed(1, settings.brokers())
                        .mapToObj(number -> through("broker-" + number).getAuthority())
                        .collect(Collectors.joining(",")));
        shared.put("hoist.registry.url", through("registry"));
        shared.put("hoist.tenants.directory", tenants());
        shared.put("hoist.stream.state-directory", directory.resolve("state"));
        shared.put("hoist.topics.replication-factor", settings.brokers());
        shared.put("hoist.topics.min-in-sync-replicas", settings.brokers() == 1 ? 1 : 2);
        return shared;
    }

    private FaultProxy link(String name, FaultProxy proxy) {
        links.put(name, proxy);
        return proxy;
    }

    URI through(String link) {
        return local(links().link(link).port());
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
