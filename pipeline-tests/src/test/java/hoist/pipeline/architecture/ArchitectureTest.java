package hoist.pipeline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> theProjectKeepsItsRules() {
        var project = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("hoist");
        return new Architecture("hoist")
                .rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(project)));
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
