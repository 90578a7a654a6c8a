package hoist.simulators.idemeum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.simulators.Browser;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The portal, clicked in a real browser. */
class IdemeumPageIT {

    private Browser browser;
    private IdemeumSimulator idemeum;

    @BeforeEach
    void open() {
        browser = Browser.start();
        idemeum = IdemeumSimulator.start(IdemeumSimulatorSettings.defaults());
        browser.open(idemeum.address());
    }

    @AfterEach
    void close() {
        if (idemeum != null) {
            idemeum.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void raiseARequestAndApproveItOnThePage() {
        // Given
        browser.click("Raise the request");
        await().untilAsserted(() -> assertThat(idemeum.requests()).hasSize(1));
        ElevationRequest raised = idemeum.requests().getFirst();
        WebElement decider = browser.find(By.name("decider"));
        Path pending = browser.screenshot("idemeum-request-pending");

        // When
        new Select(decider).selectByVisibleText("Tess Tech");
        browser.find(By.name("comment")).sendKeys("known installer <b>");
        browser.click("Approve");

        // Then
        assertThat(pending).isNotEmptyFile();
        await().untilAsserted(() ->
                assertThat(browser.text()).contains("approved", "by Tess Tech from phone", "“known installer <b>”"));
        Person tess = new Person("tess.tech@msp.example", "Tess Tech");
        assertThat(idemeum.request(raised.id()).orElseThrow().standing())
                .isInstanceOfSatisfying(
                        Standing.Decided.class,
                        decided -> assertThat(decided.decision())
                                .isEqualTo(Decision.approvedOnPhone(tess).because("known installer <b>")));
        browser.screenshot("idemeum-request-approved");
    }

    @Test
    void theLinkInATicketShowsTheRequestAndItCanBeDeniedThere() {
        // Given
        ElevationRequest raised = idemeum.raise(IdemeumFixture.adaAsksForSevenZip());
        browser.open(idemeum.address().resolve("/elevation-requests/" + raised.id()));
        String before = browser.text();

        // When
        browser.click("Deny");

        // Then
        assertThat(before).contains("Ada King asks for 7-Zip", raised.id(), "CONTOSO-LT-014");
        await().untilAsserted(() -> assertThat(idemeum.effects().effects("elevation.denied", raised.id()))
                .hasSize(1));
        browser.open(idemeum.address().resolve("/elevation-requests/" + raised.id()));
        assertThat(browser.text()).contains("denied", "by Nik Pot from phone");
        browser.screenshot("idemeum-request-denied");
    }

    @Test
    void aTechnicianRequestsAJitAccountAndDisablesIt() {
        // Given
        browser.click("JIT accounts");
        browser.find(By.name("haloTicketId")).sendKeys("123");
        browser.click("Request the account");
        browser.find(By.xpath("//td[normalize-space()='123']"));
        browser.screenshot("idemeum-jit-active");
        JitGrant granted = idemeum.grants().getFirst();

        // When
        browser.click("Disable");

        // Then
        assertThat(granted.asked()).isEqualTo(new NewJitGrant("Demo PAM tenant", "nik@nikpot.com", 123));
        browser.find(By.cssSelector(".badge.disabled"));
        assertThat(idemeum.effects().effects("jit.disabled", granted.id())).hasSize(1);
    }
}
