package hoist.pipeline.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;

/**
 * The rules between modules and packages.
 *
 * @param root the package they hold below: {@code hoist}, or the root of classes planted to break them
 */
record Architecture(String root) {
    private static final List<String> SERVICES = List.of("ingest", "ticket", "approval", "jit");

    /** What services are made of, beside the schemas. */
    private static final List<String> LIBRARIES =
            List.of("tenants", "reconciler", "vendor", "halo", "idemeum", "connections");

    private static final List<String> SERVICES_AND_LIBRARIES =
            Stream.concat(LIBRARIES.stream(), SERVICES.stream()).toList();

    /** Packages all of whose classes only decide: no call, no clock, no log. */
    static final List<String> PURE_PACKAGES = List.of(
            "ticket.plan",
            "ticket.request",
            "connections.customer",
            "approval.plan",
            "approval.request",
            "approval.binding",
            "jit.account",
            "jit.ticket");

    /** Every rule by a name that says it. */
    Map<String, ArchRule> rules() {
        var rules = new LinkedHashMap<String, ArchRule>();
        for (var service : SERVICES) {
            rules.put(service + " depends on no other service", independent(service));
        }
        rules.put(
                "ingest and the clients do not know the reconciler",
                noneOf(
                        List.of("ingest", "halo", "idemeum", "vendor", "tenants"),
                        List.of("reconciler", "connections")));
        rules.put(
                "the reconciler knows no vendor and no tenant's settings",
                noneOf(List.of("reconciler"), List.of("halo", "idemeum", "vendor", "tenants", "connections")));
        rules.put("the libraries know no service", noneOf(LIBRARIES, SERVICES));
        rules.put(
                "the ticket worker calls HaloPSA only",
                noneOf(List.of("ticket"), List.of("idemeum", "connections.idemeum")));
        rules.put(
                "the approval worker calls idemeum only",
                noneOf(List.of("approval"), List.of("halo", "connections.halo")));
        rules.put(
                "accounts are disabled at idemeum only, and never wait for HaloPSA",
                noneOf(List.of("jit.account", "jit.plan", "jit.disabling"), List.of("halo", "connections.halo")));
        rules.put(
                "tickets of JIT accounts are read at HaloPSA only",
                noneOf(List.of("jit.ticket", "jit.reading"), List.of("idemeum", "connections.idemeum")));
        rules.put(
                "the simulators know nothing of Hoist",
                noneOf(
                        List.of("simulators"),
                        Stream.concat(Stream.of("schemas"), SERVICES_AND_LIBRARIES.stream())
                                .toList()));
        rules.put("the schemas know nothing else of Hoist", noneOf(List.of("schemas"), SERVICES_AND_LIBRARIES));
        rules.put(
                "nothing that runs a service knows the operators' command",
                noneOf(
                        Stream.concat(Stream.of("schemas"), SERVICES_AND_LIBRARIES.stream())
                                .toList(),
                        List.of("cli")));
        rules.put("only vendor-http calls vendors, and only the registry's readers call anything else", callsOut());
        rules.put("whoever makes a digest compares it in constant time", comparesInConstantTime());
        rules.put("plans and ledgers are pure", pure(areNamedAsPure()));
        rules.put("packages that only decide are pure", pure(areInPurePackages()));
        rules.put("packages do not depend on each other in circles", noCircles());
        rules.put("no package or class is named for no thing", namedForAThing());
        rules.put("every package says what it is and is null-marked", packagesAreIntroduced());
        return rules;
    }

    private ArchRule independent(String service) {
        return noneOf(
                List.of(service),
                SERVICES.stream().filter(other -> !other.equals(service)).toList());
    }

    private ArchRule noneOf(List<String> from, List<String> to) {
        return noClasses()
                .that()
                .resideInAnyPackage(below(from))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(below(to))
                .allowEmptyShould(true);
    }

    /**
     * Where a connection begins. The vendors' client follows no redirect and goes to configured hosts; those by name ask the
     * schema registry of the settings. Simulators, and what measures Hoist from outside, are no part of a service.
     */
    private ArchRule callsOut() {
        return noClasses()
                .that()
                .resideInAnyPackage(below(Stream.concat(SERVICES_AND_LIBRARIES.stream(), Stream.of("schemas", "cli"))
                        .toList()))
                .and()
                .resideOutsideOfPackage(root + ".vendor..")
                .and()
                .doNotHaveSimpleName("SchemaRegistry")
                .and()
                .doNotHaveSimpleName("SchemaIds")
                .and()
                .doNotHaveSimpleName("WriterSchemas")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.http.HttpClient")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(URLConnection.class)
                .orShould()
                .callMethod(URL.class, "openStream")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Socket.class)
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("org\\.springframework\\.web\\.client\\.(RestTemplate|RestClient)")
                .allowEmptyShould(true);
    }

    private ArchRule comparesInConstantTime() {
        return noClasses()
                .that(makeDigests())
                .should()
                .callMethod(Arrays.class, "equals", byte[].class, byte[].class)
                .orShould()
                .callMethod(String.class, "equals", Object.class)
                .orShould()
                .callMethod(Objects.class, "equals", Object.class, Object.class)
                .allowEmptyShould(true);
    }

    private DescribedPredicate<JavaClass> makeDigests() {
        return DescribedPredicate.describe(
                "make digests or signatures",
                type -> resideInAnyPackage(below(List.of("tenants", "ingest", "vendor")))
                                .test(type)
                        && type.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> (call.getTargetOwner().isEquivalentTo(MessageDigest.class)
                                                && Set.of("digest", "isEqual").contains(call.getName()))
                                        || (call.getTargetOwner().isEquivalentTo(Mac.class)
                                                && call.getName().equals("doFinal"))));
    }

    private ArchRule pure(DescribedPredicate<JavaClass> those) {
        return noClasses()
                .that(those)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.net.http..",
                        "java.nio.channels..",
                        "java.nio.file..",
                        "java.util.concurrent..",
                        "org.springframework..",
                        "org.apache.kafka..",
                        "org.slf4j..",
                        root + ".vendor..",
                        root + ".idemeum..",
                        root + ".reconciler.lane..",
                        root + ".reconciler.start..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .allowEmptyShould(true);
    }

    private DescribedPredicate<JavaClass> areNamedAsPure() {
        return resideInAnyPackage(below(List.of("ticket", "approval", "jit", "connections")))
                .and(nameMatching(".*\\.[A-Za-z]+(Plan|Ledger|Match|Matcher|Draft|ClosureNote|Binding)"))
                .as("are plans, ledgers and what they are made of");
    }

    private DescribedPredicate<JavaClass> areInPurePackages() {
        return resideInAnyPackage(below(PURE_PACKAGES)).as("only decide");
    }

    private ArchRule noCircles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private ArchRule namedForAThing() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage(
                        "..common..",
                        "..util..",
                        "..utils..",
                        "..helper..",
                        "..helpers..",
                        "..manager..",
                        "..misc..",
                        "..impl..",
                        "..dto..")
                .orShould()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Processor|Impl)")
                .allowEmptyShould(true);
    }

    private ArchRule packagesAreIntroduced() {
        return classes()
                .that(areWrittenByHand())
                .should(haveAnIntroducedPackage())
                .allowEmptyShould(true);
    }

    private DescribedPredicate<JavaClass> areWrittenByHand() {
        return DescribedPredicate.describe(
                "are written by hand",
                type -> type.getPackageName().startsWith(root)
                        && !type.getPackageName().startsWith(root + ".schemas."));
    }

    private static ArchCondition<JavaClass> haveAnIntroducedPackage() {
        return new ArchCondition<>("be in a package with a null-marked package-info") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.getPackage().getAnnotations().stream()
                        .noneMatch(annotation ->
                                annotation.getRawType().getSimpleName().equals("NullMarked"))) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getPackageName() + " has no null-marked package-info (" + type.getName() + ")"));
                }
            }
        };
    }

    private String[] below(List<String> packages) {
        return packages.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    }
}
