package hoist.faults.plant;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Loopback ports for processes that come and go. They are below the ports that systems give to outgoing connections
 * (Linux from 32768, others from 49152): a caller that knocks at a dead process's port in vain would otherwise sooner or
 * later be given that very port for its own end, and the process could not come back.
 */
final class StablePorts {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private int next = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);

    /** A port that nobody listens on now, and that this has not given before. */
    synchronized int next() {
        for (int tries = LOWEST; tries < HIGHEST; tries++) {
            int port = next;
            next = port + 1 < HIGHEST ? port + 1 : LOWEST;
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no port from " + LOWEST + " to " + HIGHEST + " is free on this machine");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
