package hoist.pipeline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    static final JavaClasses PROJECT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("hoist");

    /** Rules hold of nothing as well: what they are checked on must be the whole project. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "schemas",
                "tenants",
                "reconciler",
                "vendor",
                "halo",
                "idemeum",
                "connections",
                "simulators",
                "ingest",
                "ticket",
                "approval",
                "jit",
                "cli",
                "quickstart"
            })
    void everyModuleIsChecked(String module) {
        assertThat(PROJECT.containPackage("hoist." + module))
                .as("hoist.%s is imported", module)
                .isTrue();
    }

    /** A package that was renamed would be free of the rule unnoticed. */
    @ParameterizedTest
    @FieldSource("hoist.pipeline.architecture.Architecture#PURE_PACKAGES")
    void everyPurePackageIsThere(String name) {
        assertThat(PROJECT.containPackage("hoist." + name))
                .as("hoist.%s is imported", name)
                .isTrue();
    }

    @TestFactory
    Stream<DynamicTest> theProjectKeepsItsRules() {
        return new Architecture("hoist")
                .rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(PROJECT)));
    }

    /** A rule that cannot fail is none: each of them is broken once by classes planted for it. */
    @TestFactory
    Stream<DynamicTest> everyRuleCanFail() {
        var planted = new ClassFileImporter().importPackages("broken");
        return new Architecture("broken")
                .rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> assertThat(rule.getValue()
                                                .evaluate(planted)
                                                .hasViolation())
                                        .as("the planted classes break it")
                                        .isTrue()));
    }
}
