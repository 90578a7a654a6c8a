package hoist.approval.request;

/**
 * All clicks with one event id. Where Halo's call carries no id of its own, a technician who mends the ticket after a
 * refusal and clicks again makes the same event anew: that one is judged on its own. A second click while the first has
 * no outcome yet changes nothing.
 */
public record Clicked(Click first, Click last) {
    static Clicked once(Click click) {
        return new Clicked(click, click);
    }

    Clicked and(Click another) {
        return new Clicked(
                another.receivedAt().isBefore(first.receivedAt()) ? another : first,
                another.receivedAt().isAfter(last.receivedAt()) ? another : last);
    }
}
