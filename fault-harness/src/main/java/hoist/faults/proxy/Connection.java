package hoist.faults.proxy;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;

/** One connection through a link: a client's half and the target's half, and two threads that carry between them. */
final class Connection {
    private final Socket client;
    private final Socket target;
    private final Conduct conduct;
    private final Protocol protocol;
    private final KafkaRequests requests;
    private volatile boolean mute;

    Connection(Socket client, Socket target, Conduct conduct, Protocol protocol) {
        this.client = client;
        this.target = target;
        this.conduct = conduct;
        this.protocol = protocol;
        this.requests = new KafkaRequests(conduct);
    }

    /** Carries until both sides have ended, or one broke. */
    void carry() throws InterruptedException {
        var answers = Thread.ofVirtual().name("answers").start(() -> unlessItBreaks(this::carryAnswers));
        unlessItBreaks(this::carryRequests);
        answers.join();
        reset();
    }

    /** Both sides see that the other is gone (RST). Closing what is closed does nothing. */
    void reset() {
        reset(client);
        reset(target);
    }

    /** Whether an answer was swallowed, after which no later one may arrive. */
    boolean isMute() {
        return mute;
    }

    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException ignored) { // it is gone already
        }
    }

    private void carryRequests() throws IOException, InterruptedException {
        var pieces = pieces(client);
        for (byte[] piece = pieces.next(); piece.length > 0; piece = pieces.next()) {
            waitUntilDue(piece);
            if (protocol == Protocol.KAFKA) {
                strike(requests.request(piece));
            }
            target.getOutputStream().write(piece);
        }
        target.shutdownOutput();
    }

    private void carryAnswers() throws IOException, InterruptedException {
        var pieces = pieces(target);
        for (byte[] piece = pieces.next(); piece.length > 0; piece = pieces.next()) {
            waitUntilDue(piece);
            if (protocol == Protocol.KAFKA) {
                strike(requests.answer(piece));
            }
            mute = mute || conduct.behaviour() instanceof Behaviour.AnswersSwallowed;
            if (!mute) {
                client.getOutputStream().write(piece);
            }
        }
        if (!mute) {
            client.shutdownOutput();
        }
    }

    private void waitUntilDue(byte[] piece) throws IOException, InterruptedException {
        switch (conduct.whenDelivering()) {
            case Behaviour.Slow slow -> Thread.sleep(slow.latency());
            case Behaviour.Narrow narrow -> Thread.sleep(piece.length * 1000L / narrow.bytesPerSecond());
            case Behaviour.Cut ignored -> throw new IOException("the link is cut");
            case Behaviour.Pass ignored -> {}
            case Behaviour.HalfOpen ignored -> {}
            case Behaviour.AnswersSwallowed ignored -> {}
        }
    }

    private void strike(Optional<KafkaFault> fault) throws IOException, InterruptedException {
        if (fault.isEmpty()) {
            return;
        }
        switch (fault.get()) {
            case KafkaFault.CutOn cut -> throw new IOException("cut on " + cut.key());
            case KafkaFault.CutBeforeAnswer cut -> throw new IOException("cut before the answer to " + cut.key());
            case KafkaFault.SwallowAnswer ignored -> mute = true;
            case KafkaFault.Delay delay -> Thread.sleep(delay.duration());
        }
    }

    private Pieces pieces(Socket socket) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        return switch (protocol) {
            case ANY -> Pieces.asTheyCome(in);
            case KAFKA -> Pieces.kafkaFrames(in);
        };
    }

    private void unlessItBreaks(Carrying carrying) {
        try {
            carrying.carry();
        } catch (IOException broken) {
            reset();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            reset();
        }
    }

    private interface Carrying {
        void carry() throws IOException, InterruptedException;
    }
}
