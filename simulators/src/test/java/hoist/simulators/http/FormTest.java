package hoist.simulators.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Forms and queries. */
class FormTest {

    @Test
    void readsFieldsInOrderIgnoringTheCaseOfNames() {
        // When
        Form form = Form.parse("a=1&B=x+y%26&a=2&empty=&bare&&typed=+%20");

        // Then
        assertThat(form.all("A")).containsExactly("1", "2");
        assertThat(form.first("b")).hasValue("x y&");
        assertThat(form.first("empty")).hasValue("");
        assertThat(form.first("bare")).hasValue("");
        assertThat(form.typed("typed")).isEmpty();
        assertThat(form.first("none")).isEmpty();
    }
}
