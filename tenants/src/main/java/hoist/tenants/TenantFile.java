package hoist.tenants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One file and the secrets it refers to. It is read again only when two looks in a row agree on a new state of them:
 * a file that is being written, or replaced by removing and creating it, is not taken for what it is in between.
 */
final class TenantFile {
    static final String ENDING = ".yml";

    private final Path path;
    private final UnaryOperator<@Nullable String> environment;
    private Set<Path> secretFiles = Set.of();
    private Map<Path, FileMark> seen = Map.of();
    private Map<Path, FileMark> read = Map.of();
    private Content content;

    /** What the file says. */
    sealed interface Content {
        /** A tenant; whether it comes into force depends on the others, too. */
        record Good(Tenant tenant) implements Content {}

        /** Something that cannot come into force. */
        record Bad(TenantProblem problem) implements Content {}

        /** Nothing: the file is not there. */
        record Gone() implements Content {}
    }

    private TenantFile(Path path, UnaryOperator<@Nullable String> environment, Content content) {
        this.path = path;
        this.environment = environment;
        this.content = content;
    }

    /** A file that was there at the start: it is read at once. */
    static TenantFile atStart(Path path, UnaryOperator<@Nullable String> environment) {
        TenantFile file = appeared(path, environment);
        file.seen = file.marks();
        return file;
    }

    /** A file that appeared since. */
    static TenantFile appeared(Path path, UnaryOperator<@Nullable String> environment) {
        return new TenantFile(path, environment, new Content.Gone());
    }

    /** Reads the file if it changed and the change has come to rest. */
    void look() {
        Map<Path, FileMark> now = marks();
        if (now.equals(seen) && !now.equals(read)) {
            read = now;
            content = load();
        }
        seen = now;
    }

    Content content() {
        return content;
    }

    /** Whether the file stayed away for good. */
    boolean isGone() {
        return !read.isEmpty() && content instanceof Content.Gone;
    }

    private Map<Path, FileMark> marks() {
        Map<Path, FileMark> marks = new HashMap<>();
        marks.put(path, FileMark.of(path));
        secretFiles.forEach(file -> marks.put(file, FileMark.of(file)));
        return marks;
    }

    private Content load() {
        String file = path.getFileName().toString();
        if (!FileMark.of(path).there()) {
            return new Content.Gone();
        }
        SecretReferences secrets = new SecretReferences(path.resolveSibling(""), environment);
        try {
            String name = file.substring(0, file.length() - ENDING.length());
            return new Content.Good(TenantReader.read(name, Files.readString(path), secrets));
        } catch (TenantFileRefused e) {
            return new Content.Bad(e.in(file));
        } catch (IOException e) {
            return new Content.Bad(new TenantProblem(
                    file, 0, "cannot be read: make it a UTF-8 text file that this service's user may read"));
        } finally {
            secretFiles = new HashSet<>(secrets.files());
        }
    }
}
