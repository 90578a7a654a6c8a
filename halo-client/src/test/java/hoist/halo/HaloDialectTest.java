package hoist.halo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HaloDialectTest {
    private final HaloDialect dialect = new HaloDialect();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | \"Priority Description must not be blank\" | Priority Description must not be blank",
                "400 | {\"ClassName\":\"System.Exception\",\"Message\":\"A database error occurred (515)\",\"Data\":null} | A database error occurred (515)",
                "400 | {\"[0].outcome_id\":[\"Could not convert string to integer: abc.\"]} | [0].outcome_id: Could not convert string to integer: abc.",
                "400 | {\"error\":\"invalid\"} | invalid",
                "400 | {\"error\":\"e\",\"error_description\":\"described\"} | described",
                "400 | {\"resultCode\":1,\"errorMessage\":\"told\"} | told",
                "400 | Record not found | Record not found",
                "400 | CODE:APP03/2 Please select the CAB members to approve | CAB members",
                "404 | <html><body>404</body></html> | nothing at this address",
                "400 | {} | HTTP 400",
                "400 | [] | HTTP 400",
                "400 | {\"Message\":null} | HTTP 400",
                "400 | `` | HTTP 400",
                "403 | `` | permissions",
            })
    void findsTheSentenceInEveryShapeOfError(int status, String body, String sentence) {
        assertThat(dialect.reason(status, body.getBytes(StandardCharsets.UTF_8)))
                .contains(sentence);
    }

    @Test
    void makesItFitToShow() {
        String body = "\"a\\u0000b\\u202e\\n c" + "x".repeat(1000) + "\"";

        String reason = dialect.reason(400, body.getBytes(StandardCharsets.UTF_8));

        assertThat(reason).startsWith("HaloPSA says: a b c").hasSizeLessThan(330);
    }
}
