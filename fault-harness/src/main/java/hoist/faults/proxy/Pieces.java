package hoist.faults.proxy;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** What a connection carries in one direction, piece by piece. */
interface Pieces {
    /** Kafka's own default for the largest request (socket.request.max.bytes). */
    int LARGEST_FRAME = 100 * 1024 * 1024;

    /** The next piece, with everything it needs on the wire; empty at the end. */
    byte[] next() throws IOException;

    /** Whatever has arrived. */
    static Pieces asTheyCome(DataInputStream in) {
        var buffer = new byte[16 * 1024];
        return () -> {
            int read = in.read(buffer);
            return read < 0 ? new byte[0] : Arrays.copyOf(buffer, read);
        };
    }

    /** Whole frames of Kafka's protocol: four bytes of size, and so many bytes. */
    static Pieces kafkaFrames(DataInputStream in) {
        return () -> {
            int size;
            try {
                size = in.readInt();
            } catch (EOFException ended) {
                return new byte[0];
            }
            if (size < 0 || size > LARGEST_FRAME) {
                throw new IOException("a frame of " + size + " bytes is not Kafka's");
            }
            var frame = ByteBuffer.allocate(Integer.BYTES + size).putInt(size).array();
            in.readFully(frame, Integer.BYTES, size);
            return frame;
        };
    }
}
