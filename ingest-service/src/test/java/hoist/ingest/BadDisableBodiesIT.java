package hoist.ingest;

import static hoist.ingest.Call.DISABLE;
import static hoist.ingest.Call.DISABLE_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of the disable method that are refused: with the member and the cure, and without an event. */
final class BadDisableBodiesIT {
    private static final String CUSTOMER = "customerDisplayName";
    private static final String TECHNICIAN = "technicianEmailAddress";
    private static final String GOOD = Bodies.disable();

    private static String customer(String json) {
        return GOOD.replace("\"Demo PAM tenant\"", json);
    }

    private static String technician(String json) {
        return GOOD.replace("\"nik@nikpot.com\"", json);
    }

    /** Description, body, status, field, a piece of the cure. */
    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("nothing", "", 400, "", "Send the JSON"),
                arguments("null", "null", 400, "", "a JSON object"),
                arguments("an array", "[" + GOOD + "]", 400, "", "a JSON object"),
                arguments("cut off", GOOD.substring(0, 40), 400, "", "one JSON document"),
                arguments("two documents", GOOD + GOOD, 400, "", "one JSON document"),
                arguments("no members", "{}", 422, CUSTOMER, "Send a value"),
                arguments("no customer", "{\"" + TECHNICIAN + "\":\"a@b.example\"}", 422, CUSTOMER, "Send a value"),
                arguments("no technician", "{\"" + CUSTOMER + "\":\"Demo\"}", 422, TECHNICIAN, "Send a value"),
                arguments("a variable not replaced", customer("<<CFcustomer>>"), 400, "", "In Halo check"),
                arguments("a variable in quotes", customer("\"<<CFcustomer>>\""), 422, CUSTOMER, "In Halo check"),
                arguments("an agent in quotes", technician("\"<<agent^email>>\""), 422, TECHNICIAN, "In Halo check"),
                arguments("quoted twice", customer("\"\"Demo PAM tenant\"\""), 400, "", "remove the quotes"),
                arguments("an empty variable", customer(""), 400, "", "In Halo give the ticket"),
                arguments("an empty last variable", technician(""), 400, "", "In Halo give the ticket"),
                arguments("an empty customer", customer("\" \""), 422, CUSTOMER, "Send a value"),
                arguments("an empty address", technician("\"\""), 422, TECHNICIAN, "Send a value"),
                arguments("no customer's value", customer("null"), 422, CUSTOMER, "Send a value"),
                arguments(
                        "the guide's placeholder",
                        customer("\"<your_customer_display_name>\""),
                        422,
                        CUSTOMER,
                        "In Halo write the value"),
                arguments(
                        "the guide's other placeholder",
                        technician("\"<user's email address>\""),
                        422,
                        TECHNICIAN,
                        "In Halo write the value"),
                arguments(
                        "a variable of mail templates",
                        customer("\"$CLIENT_REFERENCE\""),
                        422,
                        CUSTOMER,
                        "In Halo write the value"),
                arguments("all customers", customer("\"*\""), 422, CUSTOMER, "one customer"),
                arguments("any customer", customer("\"%\""), 422, CUSTOMER, "one customer"),
                arguments("a number", customer("7"), 400, CUSTOMER, "a string"),
                arguments("a list of addresses", technician("[\"a@b.example\"]"), 400, TECHNICIAN, "a string"),
                arguments("a control character", customer("\"Demo\\u0000\""), 422, CUSTOMER, "Leave them out"),
                arguments("a line break", technician("\"a@b.example\\n\""), 422, TECHNICIAN, "Leave them out"),
                arguments("half a character", customer("\"Demo\\ud83d\""), 400, "", "both halves"),
                arguments("a long name", customer("\"" + "x".repeat(257) + "\""), 422, CUSTOMER, "256"),
                arguments("twice", GOOD.replace("{", "{\"" + CUSTOMER + "\":\"x\","), 400, CUSTOMER, "once"),
                arguments(
                        "twice, once escaped",
                        GOOD.replace("{", "{\"customerDisplay\\u004eame\":\"x\","),
                        400,
                        CUSTOMER,
                        "once"),
                arguments("an unknown member", GOOD.replace("{", "{\"tenant\":\"x\","), 400, "tenant", "Leave it"),
                arguments(
                        "an injected customer",
                        customer("\"x\",\"" + CUSTOMER + "\":\"Demo PAM tenant\""),
                        400,
                        CUSTOMER,
                        "once"),
                arguments("ticket 0", GOOD.replace("{", "{\"haloTicketId\":0,"), 422, "haloTicketId", "above zero"),
                arguments("no ticket", GOOD.replace("{", "{\"haloTicketId\":\"T\","), 422, "haloTicketId", "above"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void haloIsTold(String what, String body, int status, String field, String cure) {
        // Given
        long before = OneService.stored();
        // When
        Call.Answer answer = disable(body);
        // Then
        Problems.expect(answer, status, field);
        assertThat(answer.text("cure")).contains(cure);
        assertThat(OneService.stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nik",
                "nik@",
                "@nikpot.com",
                "nik@nikpot",
                "*@nikpot.com",
                "nik@*.com",
                "%@nikpot.com",
                "n?k@nikpot.com",
                "＊@nikpot.com",
                "nik pot@nikpot.com",
                "nik@nikpot.com,a@b.example",
                "nik@nikpot.com;a@b.example",
                "Nik <nik@nikpot.com>",
                "nik@nik@pot.com",
                "nik@nikpot..com",
                "nik@nikpot.com.",
                "ni\u200bk@nikpot.com",
                "\u202enik@nikpot.com"
            })
    void whatIsNoAddressOfOnePersonIsRefused(String email) {
        // Given
        long before = OneService.stored();
        // When
        Call.Answer answer = disable(technician("\"" + email + "\""));
        // Then
        Problems.expect(answer, 422, TECHNICIAN);
        assertThat(answer.text("cure")).contains("such as nik@nikpot.com");
        assertThat(OneService.stored()).isEqualTo(before);
    }

    private static Call.Answer disable(String body) {
        return OneService.halo(DISABLE).body(DISABLE_TYPE, body).to(OneService.port());
    }
}
