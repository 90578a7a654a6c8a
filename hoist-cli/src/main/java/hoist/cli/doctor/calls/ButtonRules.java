package hoist.cli.doctor.calls;

import hoist.cli.doctor.seen.Observation;
import hoist.halo.MethodAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * That each button calls the method that its name promises: the guide's own text has the deny action call the approve method.
 *
 * @param methods what the known methods call, by number
 */
record ButtonRules(Map<Long, GuideCall> methods) {
    private static final String ABOUT = "ticket actions";
    private static final String MENU = "Configuration, Tickets, Actions, ";

    List<Observation> of(List<MethodAction> actions) {
        var seen = new ArrayList<Observation>();
        for (var action : actions) {
            var promised = promised(action.name());
            Optional.ofNullable(methods.get(action.method()))
                    .ifPresent(called -> seen.add(of(action, promised, called)));
        }
        return seen;
    }

    /** Two actions that share a method cannot both be right, even where the methods themselves cannot be read. */
    static List<Observation> withoutMethods(List<MethodAction> actions) {
        return actions.stream()
                .filter(action ->
                        promised(action.name()).filter(GuideCall.DENY::equals).isPresent())
                .filter(deny -> actions.stream()
                        .anyMatch(other -> other.method() == deny.method()
                                && promised(other.name())
                                        .filter(GuideCall.APPROVE::equals)
                                        .isPresent()))
                .map(deny -> wrong(deny, GuideCall.DENY, GuideCall.APPROVE))
                .toList();
    }

    private static Observation of(MethodAction action, Optional<GuideCall> promised, GuideCall called) {
        return promised.filter(wanted -> wanted != called)
                .map(wanted -> wrong(action, wanted, called))
                .orElseGet(() -> Observation.fine(ABOUT, "\"" + action.name() + "\" calls " + called.inAWord()));
    }

    private static Observation wrong(MethodAction action, GuideCall promised, GuideCall called) {
        return Observation.finding(
                ABOUT,
                "The action \"" + action.name() + "\" calls the method that says " + called.inAWord(),
                "whoever clicks it to " + promised.inAWord() + " does " + called.inAWord()
                        + (called == GuideCall.APPROVE ? ": somebody is let in. idemeum's guide has this slip" : ""),
                MENU + "\"" + action.name() + "\", Execute an Integration Method: choose the " + promised.inAWord()
                        + " method");
    }

    /** What its name says it does, if it says so. */
    private static Optional<GuideCall> promised(String name) {
        var words = name.toLowerCase(Locale.ROOT);
        boolean denies = words.matches(".*\\b(deny|denied|reject|decline|refuse).*");
        boolean approves = words.matches(".*\\b(approve|approval|allow|accept).*");
        return denies == approves ? Optional.empty() : Optional.of(denies ? GuideCall.DENY : GuideCall.APPROVE);
    }
}
