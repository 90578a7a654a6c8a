package hoist.cli.doctor.calls;

import hoist.idemeum.IdemeumCall;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A method as idemeum's guide, HaloPSA, has it made in Halo: what it sends, to which path, with which body.
 *
 * <p>The guide's slip: for the deny action it says to choose the approve method.
 */
enum GuideCall {
    APPROVE(
            IdemeumCall.APPROVE,
            "idemeum - approve elevation request",
            new Member("idemeumElevationRequestId", "<<CFidemeumElevationRequestId>>"),
            new Member("idemeumCustomerName", "<<CFidemeumCustomerName>>"),
            Set.of("userElevationMode", "haloTicketId", "agentEmail")),
    DENY(
            IdemeumCall.DENY,
            "idemeum - deny elevation request",
            new Member("idemeumElevationRequestId", "<<CFidemeumElevationRequestId>>"),
            new Member("idemeumCustomerName", "<<CFidemeumCustomerName>>"),
            Set.of("haloTicketId", "agentEmail")),
    DISABLE(
            IdemeumCall.DISABLE_JIT_ACCOUNT,
            "Disable JIT account",
            new Member("customerDisplayName", "<<ticket^client_name>>"),
            new Member("technicianEmailAddress", "<<ticket^agent^email>>"),
            Set.of("haloTicketId"));

    /** A member that must be there, with Halo's variable of the guide. */
    record Member(String name, String variable) {}

    private final IdemeumCall call;
    private final String methodName;

    @SuppressWarnings("ImmutableEnumChecker") // it is a copy
    private final List<Member> members;

    @SuppressWarnings("ImmutableEnumChecker") // it is a copy
    private final Set<String> allowed;

    GuideCall(IdemeumCall call, String methodName, Member first, Member second, Set<String> allowed) {
        this.call = call;
        this.methodName = methodName;
        this.members = List.of(first, second);
        this.allowed = Set.copyOf(allowed);
    }

    /** The call that an address leads to, by the end of its path; a wrong start of the path is found later. */
    static Optional<GuideCall> of(String address) {
        var path = address.replaceFirst("[?#].*", "").replaceAll("/+$", "");
        return Arrays.stream(values())
                .filter(each -> path.endsWith(each.lastOfPath()))
                .findFirst();
    }

    /** For sentences: approve, deny or disable. */
    String inAWord() {
        return name().toLowerCase(Locale.ROOT);
    }

    IdemeumCall call() {
        return call;
    }

    /** What must be there. */
    List<Member> members() {
        return members;
    }

    /** Whether the body may have this member. */
    boolean knows(String member) {
        return allowed.contains(member)
                || members.stream().anyMatch(each -> each.name().equals(member));
    }

    /** Whether the values are always the same variables: a disable may have the customer in another field of Halo. */
    boolean hasFixedVariables() {
        return this != DISABLE;
    }

    /** The body as it is typed in Halo. */
    String body() {
        var text = members.stream()
                .map(member -> "\"" + member.name() + "\": " + member.variable())
                .collect(Collectors.joining(", "));
        return "{" + text + (this == APPROVE ? ", \"userElevationMode\": \"USER\"" : "") + "}";
    }

    /** All a person compares, on one line. */
    String inWords() {
        return "\"" + methodName + "\": POST, address ending in " + call.path() + ", header Content-Type: "
                + call.contentType() + ", body " + body();
    }

    private String lastOfPath() {
        return switch (this) {
            case APPROVE -> "/approve";
            case DENY -> "/deny";
            case DISABLE -> "/entrajitaccounts";
        };
    }
}
