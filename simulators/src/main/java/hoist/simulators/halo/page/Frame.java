package hoist.simulators.halo.page;

import static hoist.simulators.http.Html.attr;
import static hoist.simulators.http.Html.tag;
import static hoist.simulators.http.Html.text;

import hoist.simulators.halo.desk.HaloTime;
import hoist.simulators.halo.desk.Ticket;
import hoist.simulators.http.Html;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What both pages share. */
final class Frame {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private Frame() {}

    static Html head() {
        return tag(
                "header",
                tag("a", attr("href", "/"), text("HaloPSA")),
                tag("a", attr("href", "/page/integrations"), text("Integrations")),
                tag("span", text("simulator: every ticket is imaginary, every click is real")));
    }

    static Html status(String name, Ticket ticket) {
        return tag("span", attr("class", ticket.closed() ? "pill closed" : "pill"), text(name));
    }

    /** A date of Halo's; blank where it stands for "never". */
    static String time(String haloDate) {
        return HaloTime.parse(haloDate)
                .filter(time -> !haloDate.equals(HaloTime.NEVER))
                .map(Frame::time)
                .orElse("");
    }

    static String time(Instant time) {
        return TIME.format(time);
    }
}
