package hoist.ingest.oauth;

import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file with one key, as JSON Web Key (RFC 7517). */
final class KeyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> TOO_OPEN = PosixFilePermissions.fromString("----w-rwx");

    private final Path path;

    KeyFile(Path path) {
        this.path = path;
    }

    /** @throws UnusableKeyFile if it is not there or no such key */
    ECKey read() {
        try {
            refuseTooOpen();
            return SigningKeys.checked(path, Files.readString(path));
        } catch (IOException e) {
            throw new UnusableKeyFile(path, "cannot be read: let this service's user read it.", e);
        }
    }

    /**
     * Reads the key, which is made if it is not there. Of several instances that make it at once in one place all get
     * the same.
     *
     * @throws KeyFileNotMade if it is not there and cannot be
     * @throws UnusableKeyFile if it is no such key
     */
    ECKey readOrMake() {
        if (Files.notExists(path)) {
            make();
        }
        return read();
    }

    private void make() {
        try {
            Path made = Files.createTempFile(path.toAbsolutePath().getParent(), ".oauth-key", ".new", ownerOnly());
            try {
                Files.writeString(made, SigningKeys.generated().toJSONString(), WRITE, SYNC);
                Files.createLink(path, made); // whole or not at all, and never over another's
            } finally {
                Files.delete(made);
            }
        } catch (FileAlreadyExistsException e) {
            // Another instance was faster; its key is read.
        } catch (IOException | UnsupportedOperationException e) {
            throw new KeyFileNotMade(path, e);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean isPosix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return isPosix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private void refuseTooOpen() throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(path).stream().anyMatch(TOO_OPEN::contains)) {
            throw new UnusableKeyFile(
                    path, "can be used by everybody on this machine: change its mode to 0600, or 0440 at most.", null);
        }
    }
}
