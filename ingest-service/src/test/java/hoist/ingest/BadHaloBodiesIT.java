package hoist.ingest;

import static hoist.ingest.Call.APPROVE;
import static hoist.ingest.Call.DENY;
import static hoist.ingest.Call.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a slip in Halo's configuration sends: the answer says what to change there, and no event comes of it. */
final class BadHaloBodiesIT {
    /** Description, path, body, status, field, a piece of the cure. */
    static Stream<Arguments> haloBodies() {
        String approve = Bodies.approve("bad-3");
        String deny = Bodies.deny("bad-3");
        String literal = "<<CFidemeumElevationRequestId>>";
        return Stream.of(
                arguments(
                        "variable not replaced",
                        APPROVE,
                        approve.replace("\"bad-3\"", literal),
                        400,
                        "",
                        "In Halo check"),
                arguments(
                        "variable in quotes",
                        APPROVE,
                        approve.replace("bad-3", literal),
                        422,
                        "idemeumElevationRequestId",
                        "In Halo check"),
                arguments(
                        "quoted twice",
                        APPROVE,
                        approve.replace("\"bad-3\"", "\"\"bad-3\"\""),
                        400,
                        "",
                        "remove the quotes"),
                arguments(
                        "empty variable",
                        APPROVE,
                        approve.replace("\"bad-3\"", ""),
                        400,
                        "",
                        "In Halo give the ticket"),
                arguments(
                        "empty last variable",
                        DENY,
                        deny.replace("\"Demo PAM tenant\"", ""),
                        400,
                        "",
                        "In Halo give the ticket"),
                arguments(
                        "mode not allowed",
                        APPROVE,
                        approve.replace("USER", "ALL"),
                        422,
                        "userElevationMode",
                        "elevationModes"),
                arguments(
                        "mode in lower case",
                        APPROVE,
                        approve.replace("\"USER", "\"user"),
                        422,
                        "userElevationMode",
                        ""),
                arguments("denial with a mode", DENY, approve, 422, "userElevationMode", "deny method"),
                arguments(
                        "a server's own member",
                        APPROVE,
                        approve.replace("{", "{\"tenant\":\"x\","),
                        400,
                        "tenant",
                        ""),
                arguments(
                        "ticket as fraction",
                        APPROVE,
                        approve.replace("{", "{\"haloTicketId\":1.5,"),
                        400,
                        "haloTicketId",
                        ""),
                arguments(
                        "ticket zero", APPROVE, approve.replace("{", "{\"haloTicketId\":0,"), 422, "haloTicketId", ""),
                arguments(
                        "ticket no number",
                        APPROVE,
                        approve.replace("{", "{\"haloTicketId\":\"T1\","),
                        422,
                        "haloTicketId",
                        ""),
                arguments(
                        "ticket too big",
                        APPROVE,
                        approve.replace("{", "{\"haloTicketId\":99999999999999999999,"),
                        422,
                        "haloTicketId",
                        ""),
                arguments(
                        "ticket in exponent",
                        APPROVE,
                        approve.replace("{", "{\"haloTicketId\":1e99999,"),
                        400,
                        "haloTicketId",
                        ""),
                arguments("an array", APPROVE, "[" + approve + "]", 400, "", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("haloBodies")
    void haloIsTold(String what, String path, String body, int status, String field, String cure) {
        // Given
        long before = OneService.stored();
        // When
        Call.Answer answer = OneService.halo(path).body(VENDOR, body).to(OneService.port());
        // Then
        Problems.expect(answer, status, field);
        assertThat(answer.text("cure")).contains(cure);
        assertThat(OneService.stored()).isEqualTo(before);
    }
}
