package hoist.ingest.jit;

import hoist.ingest.json.Members;
import hoist.ingest.json.Text;

/** The display name of one customer; never a wildcard, for what is asked for one must not happen to all. */
final class CustomerName {
    private CustomerName() {}

    static String required(Members members, String name) {
        String customer = members.requiredText(name, Text.NAME);
        if (customer.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw members.unprocessable(
                    name, "The value is no customer's name.", "Send the display name of one customer at idemeum.");
        }
        return customer;
    }
}
