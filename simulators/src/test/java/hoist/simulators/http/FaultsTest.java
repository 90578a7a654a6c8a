package hoist.simulators.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hoist.simulators.effects.Call;
import hoist.simulators.faults.Availability;
import hoist.simulators.faults.Fault;
import hoist.simulators.faults.FaultSwitch;
import hoist.simulators.faults.Moment;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/** Every fault, felt by a real client. */
class FaultsTest {

    private final Vendor vendor = new Vendor();

    @AfterEach
    void stop() {
        vendor.close();
    }

    @Test
    void aDropBeforeApplyDoesNothing() {
        // Given
        vendor.faults.next(1, "POST", "/tickets", Fault.dropBeforeApply());

        // When
        assertThatThrownBy(vendor::open).isInstanceOf(IOException.class);

        // Then
        assertThat(opened()).isZero();
        assertThat(vendor.effects.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.status()).isEqualTo(Call.UNANSWERED));
    }

    @Test
    void aDropAfterApplyDoesItAndSaysNothing() {
        // Given
        vendor.faults.next(1, "post", "/TICKETS", Fault.dropAfterApply());

        // When
        assertThatThrownBy(vendor::open).isInstanceOf(IOException.class);

        // Then
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void strikesOnlySoManyCalls() throws Exception {
        // Given
        FaultSwitch fault = vendor.faults.next(2, "*", "/**", Fault.errorPage(500));

        // When
        List<Integer> statuses = List.of(
                vendor.open().statusCode(),
                vendor.open().statusCode(),
                vendor.open().statusCode());

        // Then
        assertThat(statuses).containsExactly(500, 500, 201);
        assertThat(fault.struck()).isEqualTo(2);
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void strikesUntilCleared() throws Exception {
        // Given
        FaultSwitch fault = vendor.faults.always("POST", "/tickets", Fault.errorPage(502));
        HttpResponse<String> page = vendor.open();

        // When
        fault.clear();

        // Then
        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(vendor.open().statusCode()).isEqualTo(201);
    }

    @Test
    void leavesOtherPathsAndMethodsAlone() throws Exception {
        // Given
        vendor.faults.always("POST", "/tickets", Fault.errorPage(500));
        vendor.faults.always("GET", "/clients/*", Fault.errorPage(500));

        // When
        HttpResponse<String> answer = vendor.send("GET", "/tickets/1");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aProxyMayGiveUpOnWhatWasDone() throws Exception {
        // Given
        vendor.faults.next(1, "POST", "/tickets", Fault.errorPage(504, Moment.AFTER_APPLY));

        // When
        HttpResponse<String> answer = vendor.open();

        // Then
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void tooManyRequestsMayOrMayNotSayForHowLong() throws Exception {
        // Given
        vendor.faults.next(1, "POST", "/tickets", Fault.tooManyRequests());
        HttpResponse<String> silent = vendor.open();
        vendor.faults.next(1, "POST", "/tickets", Fault.tooManyRequests(Duration.ofMinutes(1)));

        // When
        HttpResponse<String> telling = vendor.open();

        // Then
        assertThat(List.of(silent.statusCode(), telling.statusCode())).containsOnly(429);
        assertThat(silent.headers().firstValue("Retry-After")).isEmpty();
        assertThat(telling.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(opened()).isZero();
    }

    @Test
    void garbageIsNoJson() throws Exception {
        // Given
        vendor.faults.next(1, "POST", "/tickets", Fault.garbage());

        // When
        HttpResponse<String> answer = vendor.open();

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> Json.tree(Body.of(answer.body()).bytes())).isInstanceOf(JacksonException.class);
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void aCutAnswerBreaksOff() {
        // Given
        vendor.faults.next(1, "POST", "/tickets", Fault.cutAnswer());

        // When
        assertThatThrownBy(vendor::open).isInstanceOf(IOException.class).hasMessageContaining("fixed content-length");

        // Then
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void hooksRunAtTheirMoments() throws Exception {
        // Given
        List<String> seen = new CopyOnWriteArrayList<>();
        vendor.faults.next(
                1,
                "POST",
                "/tickets",
                Fault.beforeApply(() -> seen.add("before apply, opened " + opened())),
                Fault.afterApply(() -> seen.add("after apply, opened " + opened() + ", calls " + calls())),
                Fault.afterAnswer(() -> seen.add("after answer, calls " + calls())));

        // When
        vendor.open();

        // Then
        await().untilAsserted(() -> assertThat(seen)
                .containsExactly("before apply, opened 0", "after apply, opened 1, calls 0", "after answer, calls 1"));
    }

    @Test
    void aSlowAnswerComesAfterTheEffect() throws Exception {
        // Given
        vendor.faults.next(1, "POST", "/tickets", Fault.slowAnswer(Duration.ofHours(1)));
        Thread caller = Thread.ofVirtual().start(() -> assertThatThrownBy(vendor::open));

        // When
        await().untilAsserted(() -> assertThat(opened()).isEqualTo(1));

        // Then
        assertThat(calls()).isZero();
        vendor.server.stop();
        caller.join();
    }

    @Test
    void aVendorThatIsDownAnswersNobody() throws Exception {
        // Given
        vendor.faults.set(Availability.DOWN);
        assertThatThrownBy(vendor::open).isInstanceOf(IOException.class);

        // When
        vendor.faults.set(Availability.UP);

        // Then
        assertThat(vendor.open().statusCode()).isEqualTo(201);
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void refusesFaultsThatCannotBe() {
        assertThatThrownBy(() -> new Fault.Drop(Moment.AFTER_ANSWER)).hasMessageContaining("AFTER_ANSWER is too late");
        assertThatThrownBy(() -> vendor.faults.next(0, "*", "/**", Fault.garbage()))
                .hasMessageContaining("calls is 0");
    }

    private int opened() {
        return vendor.effects.count("ticket.opened");
    }

    private int calls() {
        return vendor.effects.calls("*", "/**").size();
    }
}
