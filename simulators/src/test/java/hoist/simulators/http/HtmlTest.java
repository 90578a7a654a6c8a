package hoist.simulators.http;

import static hoist.simulators.http.Html.attr;
import static hoist.simulators.http.Html.tag;
import static hoist.simulators.http.Html.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing shown becomes markup. */
class HtmlTest {

    @Test
    void escapesTextAndAttributes() {
        // When
        String markup =
                tag("p", attr("title", "\"><script>"), text("<b> & 'co'")).markup();

        // Then
        assertThat(markup).isEqualTo("<p title=\"&#34;>&lt;script>\">&lt;b&gt; &amp; 'co'</p>");
    }

    @Test
    void leavesVoidElementsOpen() {
        assertThat(tag("input", attr("name", "x")).markup()).isEqualTo("<input name=\"x\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "mailto:x"})
    void refusesAddressesThatCouldRun(String address) {
        assertThatThrownBy(() -> attr("href", address))
                .hasMessage("attribute href must hold an http(s) address or a path");
    }
}
