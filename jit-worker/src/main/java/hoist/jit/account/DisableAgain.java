package hoist.jit.account;

import hoist.schemas.Envelope;
import hoist.schemas.operator.RepeatEffect;
import hoist.schemas.operator.RepeatableEffect;

/**
 * An operator has accounts disabled once more, because somebody turned one on again. It is an ask like one by API (rule J1):
 * one call by the command's event id, also where everything was off before.
 */
final class DisableAgain {
    private static final String CLIENT = "operator";

    private DisableAgain() {}

    /** Whether it concerns accounts; other effects are other workers'. */
    static boolean isMeantBy(RepeatEffect command) {
        return command.getEffect() == RepeatableEffect.DISABLE_ACCOUNTS;
    }

    static Ask askedBy(Envelope command) {
        return new Ask(command.receivedAt(), null, CLIENT);
    }
}
