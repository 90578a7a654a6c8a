package hoist.tenants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** What tells one state of a file from another without reading it; symbolic links are followed. */
record FileMark(
        boolean there,
        @Nullable FileTime modified,
        long size,
        @Nullable Object fileKey) {
    private static final FileMark ABSENT = new FileMark(false, null, 0, null);

    static FileMark of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileMark(true, attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (IOException e) {
            return ABSENT;
        }
    }
}
