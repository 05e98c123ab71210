// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.terrazzo.training.protocol.Heartbeat;
import org.terrazzo.training.protocol.Refusal;
import org.terrazzo.training.protocol.RunEvent.Phase;
import org.terrazzo.training.worker.preview.Questions;

/** Real sockets, and who tries to abuse them. */
@Timeout(60)
class ListenersTest {

    private static final Heartbeat BEAT = Heartbeat.of(Instant.EPOCH, Phase.TRAINING, 1, 42, 0, 1, 1);
    private static final String STATUS = Attack.framed("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"worker/status\"}");

    private final BlockingQueue<Refusal> refusals = new LinkedBlockingQueue<>();
    private final StopWish wish = new StopWish();
    private Path folder;
    private Path socket;
    private Listeners listeners;

    @BeforeEach
    void listen() throws IOException {
        folder = Files.createTempDirectory("tz");
        socket = folder.resolve("s");
        listeners = new Listeners(socket, new Endpoint(() -> BEAT, wish, new Questions()), refusals::add);
    }

    @AfterEach
    void close() throws IOException {
        listeners.close();
        Files.delete(folder);
    }

    @ParameterizedTest
    @EnumSource
    void anAttackIsHungUpOnAndToldAndOthersAreServed(Attack attack) throws Exception {
        try (SocketChannel other = Attack.connect(socket)) {
            attack.on(socket);
            assertThat(refusals.poll(20, TimeUnit.SECONDS)).isEqualTo(attack.refusal());
            assertThat(answer(other)).contains("\"step\":42");
        }
        assertThat(wish.isWished()).isFalse();
    }

    @Test
    void eachKindIsToldOnce() throws Exception {
        Attack.OTHER_PROTOCOL.on(socket);
        Attack.NO_LENGTH.on(socket);
        Attack.A_GIGABYTE.on(socket);

        assertThat(refusals.poll(20, TimeUnit.SECONDS)).isEqualTo(Refusal.MALFORMED_HEADER);
        assertThat(refusals.poll(20, TimeUnit.SECONDS)).isEqualTo(Refusal.LARGE_MESSAGE);
        assertThat(refusals).isEmpty();
    }

    @Test
    void whoAsksForWhatThereIsNotIsToldSoAndServedOn() throws Exception {
        try (SocketChannel peer = Attack.connect(socket)) {
            Attack.send(peer, Attack.framed("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"worker/dance\"}"));
            assertThat(read(peer)).contains("\"error\"", "worker/dance");
            assertThat(answer(peer)).contains("\"step\":42");
        }
        assertThat(refusals.poll(20, TimeUnit.SECONDS)).isEqualTo(Refusal.UNKNOWN_METHOD);
    }

    @Test
    void aCrowdIsKeptOutAndAPlaceThatIsLeftIsFree() throws Exception {
        List<SocketChannel> crowd = new ArrayList<>();
        for (int i = 0; i < Doorkeeper.PLACES; i++) {
            crowd.add(Attack.connect(socket));
            assertThat(answer(crowd.get(i))).contains("\"step\":42");
        }
        try (SocketChannel oneTooMany = Attack.connect(socket)) {
            Attack.awaitEnd(oneTooMany);
        }
        assertThat(refusals.poll(20, TimeUnit.SECONDS)).isEqualTo(Refusal.CROWD);

        crowd.getFirst().close();
        assertThat(answerOfAFreePlace()).contains("\"step\":42");
        for (SocketChannel channel : crowd) {
            channel.close();
        }
    }

    /** A place becomes free when the other side has seen that it was left. */
    private String answerOfAFreePlace() throws IOException {
        String answer = "";
        while (answer.isEmpty()) {
            try (SocketChannel next = Attack.connect(socket)) {
                answer = answer(next);
            }
        }
        return answer;
    }

    @Test
    void aStrangerIsSentAway() throws Exception {
        Path setpriv = Path.of("/usr/bin/setpriv");
        Path python = Path.of("/usr/bin/python3");
        boolean possible =
                System.getProperty("user.name").equals("root") && Files.exists(setpriv) && Files.exists(python);
        assumeTrue(possible, "only root can become somebody else, and it takes setpriv and python3");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rwxrwxrwx"));
        String program =
                "import socket; s = socket.socket(socket.AF_UNIX); s.connect('" + socket + "'); print(s.recv(1))";

        Process stranger = new ProcessBuilder(
                        setpriv.toString(), "--reuid=65534", "--clear-groups", python.toString(), "-c", program)
                .redirectErrorStream(true)
                .start();

        assertThat(new String(stranger.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .containsAnyOf("b''", "ConnectionResetError");
        assertThat(refusals.poll(20, TimeUnit.SECONDS)).isEqualTo(Refusal.STRANGER);
    }

    /** Empty if the other side hangs up instead. */
    private static String answer(SocketChannel peer) {
        Attack.send(peer, STATUS);
        return read(peer);
    }

    /** Up to the end of an answer, which may come in pieces. */
    private static String read(SocketChannel peer) {
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        String text = "";
        try {
            while (!text.endsWith("}") && peer.read(bytes) >= 0) {
                text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            }
        } catch (IOException hungUp) {
            return "";
        }
        return text;
    }
}
