package hoist.simulators.halo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.simulators.Browser;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The technician's screen, clicked in a real browser. */
class HaloPageIT {

    private static final String EVIL = "<img src=x onerror=alert(1)> & \\\"friends\\\"";

    private Browser browser;
    private Listener idemeum;
    private HaloSimulator halo;
    private HaloCaller caller;

    @BeforeEach
    void open() {
        browser = Browser.start();
        idemeum = new Listener();
        halo = HaloSimulator.start(HaloSimulatorSettings.defaults());
        DemoMsp.fill(halo, idemeum.address(), "key-1");
        caller = HaloCaller.signedIn(halo);
    }

    @AfterEach
    void close() {
        if (halo != null) {
            caller.close();
            halo.close();
            idemeum.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aTechnicianFindsTheTicketAndApproves() {
        // Given
        int ticket = elevationTicket();
        browser.open(halo.address());
        Path list = browser.screenshot("halo-tickets");
        browser.click(String.valueOf(ticket));
        String before = browser.text();
        Path open = browser.screenshot("halo-ticket-open");

        // When
        new Select(browser.find(By.name("agent"))).selectByVisibleText("Tess Tech <tess.tech@msp.example>");
        browser.click(IdemeumGuide.APPROVE);

        // Then
        assertThat(before)
                .contains("Elevation request: setup.exe", "New", "Contoso Ltd", "Ada King", "CONTOSO-LT-014")
                .contains(
                        "CFidemeumElevationRequestId", "r-1", "Single User Affected", "Medium", "Business Applications")
                .doesNotContain("Closure");
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(browser.text()).contains("Closed", "HTTP 202", "Tess Tech"));
        assertThat(halo.ticket(ticket).closed()).isTrue();
        assertThat(idemeum.heard().getFirst().json().path("agentEmail").asString())
                .isEqualTo("tess.tech@msp.example");
        Path closed = browser.screenshot("halo-ticket-closed");
        assertThat(list).isNotEmptyFile();
        assertThat(open).isNotEmptyFile();
        assertThat(closed).isNotEmptyFile();
    }

    @Test
    void closureNoteTimeAndNotesAreShown() {
        // Given
        int ticket = elevationTicket();
        caller.post(
                "/api/Actions",
                "[{\"ticket_id\":%d,\"outcome_id\":7,\"note\":\"relayed to idemeum\",\"hiddenfromuser\":true}]"
                        .formatted(ticket));
        caller.post(
                "/api/Tickets",
                "[{\"id\":%d,\"status_id\":9,\"agent_id\":3,\"closure_note\":\"Approved by nik@nikpot.com\",\"closure_time\":0.0833}]"
                        .formatted(ticket));

        // When
        browser.open(page(ticket));

        // Then
        assertThat(browser.find(By.id("closure-note")).getText()).isEqualTo("Approved by nik@nikpot.com");
        assertThat(browser.text())
                .contains("closure time 5 min", "relayed to idemeum", "Internal Note (private)", "Nik");
        browser.screenshot("halo-ticket-closure");
    }

    @Test
    void nothingInATicketBecomesMarkup() {
        // Given
        int ticket = caller.open(
                "\"summary\":\"%s\",\"details\":\"%s\",\"closure_note\":\"%s\"".formatted(EVIL, EVIL, EVIL));

        // When
        browser.open(page(ticket));

        // Then
        assertThat(browser.text()).contains("<img src=x onerror=alert(1)> & \"friends\"");
        assertThat(browser.count("body img")).isZero();
    }

    @Test
    void aTicketCanBeClosedAndReopenedByHand() {
        // Given
        int ticket = elevationTicket();
        browser.open(page(ticket));

        // When
        browser.click("Close by hand");
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(browser.text()).contains("Status changed to Closed"));
        browser.click("Re-open");

        // Then
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(browser.text()).contains("Status changed to In Progress"));
        assertThat(halo.ticket(ticket).closed()).isFalse();
        assertThat(halo.effects().count("ticket.closed")).isEqualTo(1);
    }

    private URI page(int ticket) {
        return halo.address().resolve("/tickets?id=" + ticket);
    }

    private int elevationTicket() {
        return caller.open("""
                "summary":"Elevation request: setup.exe on CONTOSO-LT-014 [H-7K2QX]","tickettype_id":1,"client_id":3,
                "user_id":4,"category_1":"Business Applications","urgency":2,"impact":3,"assets":[{"id":3}],
                "details_html":"<p>Ada King asks to run <b>setup.exe</b> (Example Corp.).</p><p>Reason: new printer</p>",
                "customfields":[{"name":"CFidemeumCustomerName","value":"Contoso Ltd"},
                {"name":"CFidemeumElevationRequestId","value":"r-1"}]""");
    }
}
