package hoist.pipeline.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A type that holds a credential holds it as a {@code Secret}, which shows asterisks wherever it is printed; no type shows another. */
final class ShownTypesTest {
    private static final String CANARY = "canary-of-a-type";

    /** Kinds of text that print as they are. */
    private static final Set<Class<?>> TEXTS = Set.of(String.class, byte[].class, char[].class);

    /** Beside these words for credentials, {@code key} is also what a map or a header has. */
    private static final String CREDENTIAL =
            "(?i).*(secret|password|passwd|bearer|apikey|accesstoken|privatekey).*|token";

    @Test
    void noCredentialIsHeldAsText() {
        // Given
        var types = types().toList();
        assertThat(types).hasSizeGreaterThan(400);

        // Then
        assertThat(types.stream().filter(ShownTypesTest::holdsCredentialAsText).filter(type -> !hides(type)))
                .as("types that hold a credential as text and do not hide it in toString")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {hoist.vendor.Secret.class, hoist.tenants.Secret.class})
    void aSecretShowsAsterisksAlsoInARecord(Class<?> type) throws Exception {
        var secret =
                type == hoist.vendor.Secret.class ? hoist.vendor.Secret.of(CANARY) : new hoist.tenants.Secret(CANARY);
        assertThat(new Holder(secret).toString()).doesNotContain(CANARY).contains("***");
    }

    @Test
    void aTypeThatShowsItsCredentialWouldBeFound() {
        assertThat(holdsCredentialAsText(Shows.class)).isTrue();
        assertThat(hides(Shows.class)).isFalse();
        assertThat(hides(Hides.class)).isTrue();
    }

    private record Holder(Object secret) {}

    private record Shows(String password, int count) {}

    private record Hides(String password, int count) {
        @Override
        public String toString() {
            return "Hides[" + count + "]";
        }
    }

    private static Stream<Class<?>> types() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("hoist").stream()
                        .filter(type -> !type.getPackageName().startsWith("hoist.simulators"))
                        .filter(type -> !type.getPackageName().startsWith("hoist.quickstart"))
                        .filter(type -> !type.getPackageName().startsWith("hoist.pipeline"))
                        .map(JavaClass::reflect);
    }

    private static boolean holdsCredentialAsText(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> TEXTS.contains(field.getType()))
                .anyMatch(field -> field.getName().matches(CREDENTIAL));
    }

    /** A class prints no field unless it says so; of a record an instance is made and printed. */
    private static boolean hides(Class<?> type) {
        if (!type.isRecord()) {
            return Arrays.stream(type.getDeclaredMethods())
                            .noneMatch(method -> method.getName().equals("toString"))
                    || type.getSimpleName().equals("Secret");
        }
        return !printed(type).contains(CANARY);
    }

    private static String printed(Class<?> type) {
        var components = List.of(type.getRecordComponents());
        try {
            var constructor = type.getDeclaredConstructor(
                    components.stream().map(each -> each.getType()).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor
                    .newInstance(components.stream()
                            .map(each -> value(each.getType()))
                            .toArray())
                    .toString();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " cannot be made to be printed", e);
        }
    }

    private static Object value(Class<?> type) {
        if (type == String.class) {
            return CANARY;
        }
        if (type == boolean.class) {
            return false;
        }
        return type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null;
    }
}
