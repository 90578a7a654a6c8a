package hoist.approval.request;

import java.util.Optional;

/**
 * All clicks with one event id. Where Halo's call carries no id of its own, a technician who mends the ticket after a
 * refusal and clicks again makes the same event anew: that one is judged on its own. A second click while the first has
 * no outcome yet changes nothing.
 */
public record Clicked(Click first, Click last) {
    static Clicked once(Click click) {
        return new Clicked(click, click);
    }

    /** The last, if it was made more than once: of one alone no clock that is behind may say that it came after its refusal. */
    Optional<Click> again() {
        return Optional.of(last).filter(click -> !click.equals(first));
    }

    Clicked and(Click another) {
        return new Clicked(
                another.receivedAt().isBefore(first.receivedAt()) ? another : first,
                another.receivedAt().isAfter(last.receivedAt()) ? another : last);
    }
}
