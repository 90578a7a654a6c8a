package broken.ingest;

import java.net.http.HttpClient;
import java.security.MessageDigest;
import java.util.Arrays;

/** Planted: calls out by itself, and compares a digest byte by byte until two differ. */
public record PlantedCaller(HttpClient client, MessageDigest digest) {
    boolean matches(byte[] stored, byte[] presented) {
        return Arrays.equals(stored, digest.digest(presented));
    }
}
