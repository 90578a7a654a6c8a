package hoist.ingest;

import static org.assertj.core.api.Assertions.assertThat;

/** What every refusal looks like. */
final class Problems {
    private Problems() {}

    static void expect(Call.Answer answer, int status, String field) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("status").asInt(0)).isEqualTo(status);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(answer.text("reason")).isNotBlank();
        assertThat(answer.text("cure")).isNotBlank();
        assertThat(answer.response().body()).doesNotContain("hoist.", "java.", "Tomcat", "Exception");
    }
}
