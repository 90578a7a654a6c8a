package hoist.ingest.spool;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Where the spool's file is. Only the service's own user may read it; SQLite gives its other files the same mode. */
record SpoolDirectory(Path path) {
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_DIRECTORY = PosixFilePermissions.fromString("rwx------");

    Path file() {
        return path.resolve("spool.db");
    }

    boolean isInUse() {
        return Files.exists(file());
    }

    /**
     * Makes what is missing, and lasting: a file whose directory entry is lost with the power is lost itself.
     *
     * <p>To be called before SQLite opens the file: to close it here later would give up SQLite's lock on it (POSIX).
     */
    void prepare() throws IOException {
        if (Files.notExists(path)) {
            Files.createDirectories(path, mode(OWNER_DIRECTORY));
            force(path.resolve(".."));
        }
        if (Files.notExists(file())) {
            Files.createFile(file(), mode(OWNER_FILE));
        } else if (isPosix()) {
            Files.setPosixFilePermissions(file(), OWNER_FILE);
        }
        force(path);
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel entries = FileChannel.open(directory, READ)) {
            entries.force(true);
        }
    }

    private FileAttribute<?>[] mode(Set<PosixFilePermission> permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
