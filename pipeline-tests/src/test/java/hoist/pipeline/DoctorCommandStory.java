package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.cli.failure.ExitCode;
import hoist.simulators.halo.IdemeumGuide;
import hoist.simulators.halo.desk.Role;
import org.junit.jupiter.api.Test;

/** The doctor finds nothing where all is as it must be, and the guide's own slip where somebody followed it to the letter. */
class DoctorCommandStory {
    private final Seen seen = new Seen(Pipeline.shared().msp());
    private final Cli cli = new Cli(Pipeline.shared());

    @Test
    void theDenyActionThatApprovesIsFoundAndMended() {
        // Given
        var tenant = seen.msp().tenant();
        var halo = seen.msp().halo();
        halo.role(Role.administrator());
        var well = cli.run("doctor", "--tenant", tenant, "--verbose");
        assertThat(well.exitCode()).as(well.out() + well.err()).isEqualTo(ExitCode.DONE);
        assertThat(well.out())
                .contains("elevation-events: ", "the registry demands BACKWARD_TRANSITIVE")
                .contains("\"Idemeum - deny elevation request\" calls deny")
                .containsPattern("operator-commands-value: all \\d+ registered versions can be read by this build")
                .contains("0 findings, 1 to check by hand, ");

        // When
        IdemeumGuide.withApiKey(halo, Pipeline.shared().ingestUrl(), seen.msp().haloApiKey())
                .approveAndDenyToTheLetter();
        var slip = cli.run("doctor", "--tenant", tenant);

        // Then
        assertThat(slip.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(slip.out())
                .contains("The action \"Idemeum - deny elevation request\" calls the method that says approve")
                .contains("whoever clicks it to deny does approve: somebody is let in")
                .contains("mend: Configuration, Tickets, Actions, \"Idemeum - deny elevation request\"");
    }
}
