package hoist.simulators.idemeum;

import static hoist.simulators.idemeum.IdemeumFixture.DISABLE;
import static hoist.simulators.idemeum.IdemeumFixture.post;
import static hoist.simulators.idemeum.IdemeumFixture.send;
import static hoist.simulators.idemeum.IdemeumFixture.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoist.simulators.faults.Availability;
import hoist.simulators.faults.Fault;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong with a call that disables: whether it was done is told by the effect, not by the answer. */
class JitFaultsTest {

    private static final String PATH = "/api/integrations/entrajitaccounts";

    private final IdemeumSimulator idemeum = IdemeumSimulator.start(IdemeumSimulatorSettings.defaults());
    private final JitGrant grant = idemeum.grant(new NewJitGrant("contoso", "nik@nikpot.com", null));

    @AfterEach
    void stop() {
        idemeum.close();
    }

    @Test
    void hooksRunBeforeAndAfterItIsDone() throws Exception {
        // Given
        List<Integer> disabledThen = new CopyOnWriteArrayList<>();
        Runnable look = () -> disabledThen.add(disabled());
        idemeum.faults().next(1, "POST", PATH, Fault.beforeApply(look), Fault.afterApply(look));

        // When
        int status = disable();
        int again = disable();

        // Then
        assertThat(disabledThen).containsExactly(0, 1);
        assertThat(List.of(status, again)).containsExactly(200, 200);
        assertThat(disabled()).isEqualTo(1);
    }

    @Test
    void theConnectionDropsBeforeOrAfterItIsDone() {
        // Given
        idemeum.faults().next(1, "POST", PATH, Fault.dropBeforeApply());
        List<Integer> disabledThen = new ArrayList<>();

        // When
        assertThatThrownBy(this::disable).isInstanceOf(IOException.class);
        disabledThen.add(disabled());
        idemeum.faults().next(1, "POST", PATH, Fault.dropAfterApply());
        assertThatThrownBy(this::disable).isInstanceOf(IOException.class);
        disabledThen.add(disabled());

        // Then
        assertThat(disabledThen).containsExactly(0, 1);
        assertThat(idemeum.effects().calls("POST", PATH)).hasSize(2).allMatch(call -> call.status() == 0);
    }

    @Test
    void itIsDoneAtOnceAndAnsweredTooLate() {
        // Given
        idemeum.faults().next(1, "POST", PATH, Fault.slowAnswer(Duration.ofMinutes(5)));

        // When
        assertThatThrownBy(() -> send(request().timeout(Duration.ofMillis(200))))
                .isInstanceOf(HttpTimeoutException.class);

        // Then
        assertThat(disabled()).isEqualTo(1);
    }

    @Test
    void itIsDownAndUpAgain() throws Exception {
        // Given
        idemeum.faults().set(Availability.DOWN);
        assertThatThrownBy(this::disable).isInstanceOf(IOException.class);
        idemeum.stop();
        assertThatThrownBy(this::disable).isInstanceOf(IOException.class);

        // When
        idemeum.start();
        idemeum.faults().set(Availability.UP);

        // Then
        assertThat(disabled()).isZero();
        assertThat(disable()).isEqualTo(200);
        assertThat(disabled()).isEqualTo(1);
    }

    @Test
    void aServerErrorDoesNothing() throws Exception {
        idemeum.faults().next(1, "POST", PATH, Fault.errorPage(503));

        assertThat(disable()).isEqualTo(503);
        assertThat(disabled()).isZero();
    }

    private int disabled() {
        return idemeum.effects().effects("jit.disabled", grant.id()).size();
    }

    private int disable() throws IOException, InterruptedException {
        return send(request()).statusCode();
    }

    private HttpRequest.Builder request() {
        return withKey(post(
                idemeum,
                PATH,
                DISABLE,
                "{\"customerDisplayName\":\"Contoso Ltd\",\"technicianEmailAddress\":\"nik@nikpot.com\"}"));
    }
}
