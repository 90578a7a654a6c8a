package hoist.pipeline.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docker-compose.yml and the Dockerfile promise, whoever changes them. */
class ComposeFileTest {
    private static final ComposeFile FILE = ComposeFile.read();
    private static final Pattern PINNED = Pattern.compile("[a-z/-]+:\\d+\\.\\d+\\.\\d+");
    private static final Pattern SECRET = Pattern.compile("(?i)password|passwd|secret|token|api_?key|credential");
    private static final Map<String, Object> WHEN_HEALTHY = Map.of("condition", "service_healthy");

    static List<ComposedService> all() {
        return FILE.services();
    }

    static Stream<ComposedService> built() {
        return all().stream().filter(ComposedService::isBuiltHere);
    }

    static Stream<String> services() {
        return Stream.of("ingest-service", "ticket-worker", "approval-worker", "jit-worker");
    }

    @ParameterizedTest
    @MethodSource("all")
    void versionsArePinned(ComposedService service) {
        assertThat(service.image()).matches(PINNED);
    }

    @Test
    void versionsAreThoseTheBuildTests() {
        assertThat(FILE.service("kafka").image()).isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
        assertThat(ComposeFile.text("pom.xml"))
                .contains(
                        "<apicurio-registry.version>" + FILE.service("registry").version() + "<");
    }

    @ParameterizedTest
    @MethodSource("all")
    void nobodyGainsRightsAndAllComeBack(ComposedService service) {
        assertThat(service.list("cap_drop")).containsExactly("ALL");
        assertThat(service.list("security_opt")).containsExactly("no-new-privileges:true");
        assertThat(service.settings()).doesNotContainKeys("privileged", "cap_add", "pid", "devices");
        assertThat(service.settings())
                .containsEntry("restart", service.name().endsWith("hoist") ? "no" : "unless-stopped");
    }

    @ParameterizedTest
    @MethodSource("built")
    void oursRunAsNobodyAndWriteToVolumesAndMemoryOnly(ComposedService service) {
        assertThat(service.settings()).containsEntry("read_only", true).containsEntry("user", "10001:10001");
        assertThat(service.list("tmpfs")).singleElement().asString().startsWith("/tmp:");
    }

    @ParameterizedTest
    @MethodSource("all")
    void portsAreForThisMachineOnly(ComposedService service) {
        assertThat(service.list("ports")).allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(service.settings().get("network_mode"))
                .as("a network of its own, or a worker's")
                .isIn(null, "service:ticket-worker", "service:approval-worker", "service:jit-worker");
    }

    @Test
    void onlyTheServicesReachBrokersAndRegistryAndNothingLeavesFromThere() {
        assertThat(ComposeFile.map(FILE.networks().get("backbone"))).containsEntry("internal", true);
        assertThat(all().stream()
                        .filter(service -> service.list("networks").contains("backbone"))
                        .map(ComposedService::name))
                .containsExactlyInAnyOrder(
                        "kafka",
                        "registry",
                        "ingest-service",
                        "ingest-service-2",
                        "ticket-worker",
                        "approval-worker",
                        "jit-worker",
                        "hoist");
        assertThat(FILE.service("kafka").list("ports")).isEmpty();
        assertThat(FILE.service("registry").list("ports")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void healthIsAskedWhereTheServiceTellsIt(String service) {
        var settings = settingsOf(service);
        var port = service.equals("ingest-service") ? "8090 # MANAGEMENT_SERVER_PORT" : "# SERVER_PORT";
        var health = FILE.service(service).buildArgument("HEALTH").orElseThrow();
        assertThat(health).endsWith("/actuator/health/readiness");
        assertThat(settings.lines().map(String::strip))
                .anyMatch(line -> line.startsWith("port: " + health.substring(0, health.indexOf('/')) + " ")
                        && line.contains(port));
    }

    @ParameterizedTest
    @MethodSource("services")
    void servicesStartWhenBrokersAndRegistryAreHealthy(String service) {
        assertThat(FILE.service(service).dependsOn())
                .isEqualTo(Map.of("kafka", WHEN_HEALTHY, "registry", WHEN_HEALTHY));
        assertThat(FILE.service("registry").dependsOn()).isEqualTo(Map.of("kafka", WHEN_HEALTHY));
        assertThat(FILE.service("registry").settings()).containsKey("healthcheck");
        assertThat(FILE.service("kafka").settings()).containsKey("healthcheck");
    }

    /** A key that nobody knows stops the start; the settings file names each key's variable beside it. */
    @ParameterizedTest
    @MethodSource("services")
    void whatIsSetIsKnown(String service) {
        assertThat(FILE.service(service).environment().keySet())
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(settingsOf(service)).contains("# " + variable + "\n"));
    }

    /** Compose stops what depends on a container that it replaces. */
    @Test
    void oneIngestServiceStaysWhileTheOtherIsReplaced() {
        var first = FILE.service("ingest-service");
        var second = FILE.service("ingest-service-2");
        assertThat(second.image()).isEqualTo(first.image());
        assertThat(second.dependsOn()).isEqualTo(first.dependsOn()).doesNotContainKey(first.name());
        assertThat(second.list("ports")).hasSize(1).doesNotContainAnyElementsOf(first.list("ports"));
        assertThat(second.list("volumes")).isEqualTo(first.list("volumes"));
        assertThat(second.environment())
                .containsEntry("HOIST_INGEST_OAUTH_KEYFILE", first.environment().get("HOIST_INGEST_OAUTH_KEYFILE"))
                .doesNotContainEntry(
                        "HOIST_INGEST_SPOOL_DIRECTORY", first.environment().get("HOIST_INGEST_SPOOL_DIRECTORY"));
    }

    /** A name like ours in a public registry may be anybody's. */
    @ParameterizedTest
    @MethodSource("built")
    void anImageOfOursIsBuiltHereAndNeverPulled(ComposedService service) {
        assertThat(service.buildArgument("SERVICE").isPresent())
                .isNotEqualTo("never".equals(service.settings().get("pull_policy")));
    }

    @ParameterizedTest
    @MethodSource("all")
    void noSecretStandsInTheFile(ComposedService service) {
        assertThat(service.environment().keySet())
                .noneMatch(key -> SECRET.matcher(key).find());
        assertThat(service.environment().values())
                .noneMatch(value -> SECRET.matcher(String.valueOf(value)).find());
    }

    @ParameterizedTest
    @MethodSource("services")
    void tenantsAndTheirSecretsAreFilesThatServicesOnlyRead(String service) {
        assertThat(FILE.service(service).list("volumes")).contains("${HOIST_TENANTS:-tenants}:/etc/hoist/tenants:ro");
    }

    @Test
    void theDemoComesOnlyWhenAskedForAndNeverToTheDirectoryOfRealTenants() {
        assertThat(all().stream().filter(ComposedService::isAlwaysThere).map(ComposedService::name))
                .containsExactlyInAnyOrder(
                        "kafka",
                        "registry",
                        "ingest-service",
                        "ingest-service-2",
                        "ticket-worker",
                        "approval-worker",
                        "jit-worker");
        var demo = all().stream().filter(ComposedService::isOfTheDemo).toList();
        assertThat(demo).allMatch(service -> service.name().startsWith("demo-"));
        assertThat(demo.stream().flatMap(service -> service.list("volumes").stream()))
                .noneMatch(volume -> volume.contains("HOIST_TENANTS"));
    }

    @Test
    void theImageRunsTheJvmItselfAsNobody() {
        var lines = ComposeFile.text("docker/Dockerfile").lines().toList();
        assertThat(lines.stream().filter(line -> line.startsWith("FROM")))
                .allMatch(line -> line.startsWith("FROM eclipse-temurin:25-jre"));
        assertThat(lines).contains("USER 10001:10001");
        assertThat(lines.stream().filter(line -> line.startsWith("ENTRYPOINT")))
                .singleElement()
                .asString()
                .as("without a shell between, so that SIGTERM arrives")
                .startsWith("ENTRYPOINT [\"java\", ")
                .as("a service without memory is started again")
                .contains("\"-XX:+ExitOnOutOfMemoryError\"");
        assertThat(lines).anyMatch(line -> line.startsWith("HEALTHCHECK "));
    }

    private static String settingsOf(String service) {
        return ComposeFile.text(service + "/src/main/resources/" + service + ".yml");
    }

    /** Files that the image needs and the build context leaves out would be missed only when somebody builds. */
    @Test
    void theBuildContextHoldsEveryJarAndNothingElse() {
        var context = ComposeFile.text(".dockerignore")
                .lines()
                .filter(line -> line.startsWith("!"))
                .toList();
        var jars = FILE.jars().stream().map(name -> "!" + name + "/target/" + name + "-*-exec.jar");
        assertThat(context)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("!docker/healthy"), jars).toList());
    }
}
