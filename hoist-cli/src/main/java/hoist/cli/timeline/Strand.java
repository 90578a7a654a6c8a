package hoist.cli.timeline;

import hoist.jit.account.AccountKey;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that records of one tenant are about.
 *
 * @param name in the spelling that is compared
 */
record Strand(Kind kind, String name) {
    /** What kind of thing. */
    enum Kind {
        /** An elevation request, by its id. */
        REQUEST,
        /** A ticket, by its number: what it is for, and all that is about it. */
        TICKET,
        /** What HaloPSA says of a ticket, by its number. */
        READING,
        /** A technician's accounts at a customer. */
        ACCOUNT,
        /** A technician, by e-mail address. */
        TECHNICIAN,
        /** That a technician left. */
        LEAVING,
        /** A fact about accounts that tickets tell, by its event id. */
        NEWS,
        /** The link of a customer to its client, by one of its names. */
        LINK
    }

    static Strand request(String id) {
        return new Strand(Kind.REQUEST, id);
    }

    static Strand ticket(long number) {
        return new Strand(Kind.TICKET, Long.toString(number));
    }

    static Strand reading(long number) {
        return new Strand(Kind.READING, Long.toString(number));
    }

    static Strand account(@Nullable String customer, String technician) {
        return new Strand(
                Kind.ACCOUNT,
                AccountKey.of(customer == null ? "" : customer, technician).text());
    }

    static Strand technician(String email) {
        return new Strand(Kind.TECHNICIAN, AccountKey.technician(email));
    }

    static Strand leaving(String email) {
        return new Strand(Kind.LEAVING, AccountKey.technician(email));
    }

    static Strand news(String eventId) {
        return new Strand(Kind.NEWS, eventId);
    }

    static Strand link(String customer) {
        return new Strand(Kind.LINK, customer.strip().toLowerCase(Locale.ROOT));
    }

    /** Without the name, which may be a person's. */
    @Override
    public String toString() {
        return "Strand[" + kind + "]";
    }
}
