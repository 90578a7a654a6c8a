package hoist.tenants;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns {@code file:path} and {@code env:NAME} into secrets, and remembers which files it looked at. */
final class SecretReferences {
    private static final String FILE = "file:";
    private static final String ENV = "env:";

    private final Path directory;
    private final UnaryOperator<@Nullable String> environment;
    private final Set<Path> files = new HashSet<>();

    /** @param directory what {@code file:} paths are relative to */
    SecretReferences(Path directory, UnaryOperator<@Nullable String> environment) {
        this.directory = directory;
        this.environment = environment;
    }

    /** Every file that was asked for, there or not. */
    Set<Path> files() {
        return Set.copyOf(files);
    }

    Secret resolve(String key, String reference) {
        if (reference.startsWith(FILE)) {
            return fromFile(key, reference.substring(FILE.length()).strip());
        }
        if (reference.startsWith(ENV)) {
            return fromEnvironment(key, reference.substring(ENV.length()).strip());
        }
        throw new InvalidSetting(
                key,
                "is the secret itself: put it into a file and write file:path (relative to this file's directory),"
                        + " or into an environment variable and write env:NAME; then replace the secret at its"
                        + " issuer, because it has been in a configuration file");
    }

    private Secret fromFile(String key, String path) {
        try {
            Path file = directory.resolve(path);
            files.add(file);
            String text = Files.readString(file, StandardCharsets.UTF_8).strip();
            return notEmpty(key, text, "the file " + path);
        } catch (NoSuchFileException e) {
            throw new InvalidSetting(key, "refers to the file " + path + ", which is not there: create it");
        } catch (CharacterCodingException e) {
            throw new InvalidSetting(key, "refers to the file " + path + ", which is not UTF-8 text: save it as such");
        } catch (IOException | InvalidPathException e) {
            throw new InvalidSetting(
                    key, "refers to a file that cannot be read: make it a file that this service's user may read");
        }
    }

    private Secret fromEnvironment(String key, String name) {
        String value = environment.apply(name);
        return notEmpty(key, value == null ? "" : value.strip(), "the environment variable " + name);
    }

    private static Secret notEmpty(String key, String text, String where) {
        if (text.isEmpty()) {
            throw new InvalidSetting(key, "refers to " + where + ", which is empty or not set: put the secret there");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidSetting(
                    key, "refers to " + where + ", which has more than one line: keep only the secret");
        }
        return new Secret(text);
    }
}
