package hoist.jit.account;

import hoist.schemas.jit.JitDisableRequested;
import hoist.schemas.jit.JitEvent;
import hoist.schemas.jit.JitFact;
import hoist.schemas.operator.GiveUp;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.Reopen;
import hoist.schemas.operator.RepeatEffect;
import hoist.schemas.operator.RetryNow;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Whose accounts a record is about, and how it spells them. */
final class Spellings {
    private Spellings() {}

    /** The account's key; empty when the record is about none. */
    static Optional<AccountKey> keyIn(SpecificRecord record) {
        return switch (record) {
            case JitEvent event -> key(event.getCustomerDisplayName(), event.getTechnicianEmail());
            case JitFact fact -> key(fact.getCustomerDisplayName(), fact.getTechnicianEmail());
            case OperatorCommand command -> subjectOf(command).flatMap(AccountKey::parse);
            default -> Optional.empty();
        };
    }

    /** As the record spells it, which must be about an account. */
    static Spelling in(SpecificRecord record) {
        return switch (record) {
            case JitEvent event ->
                new Spelling(
                        event.getCustomerDisplayName(),
                        event.getTechnicianEmail(),
                        event.getBody() instanceof JitDisableRequested ? Spelling.By.ASKER : Spelling.By.IDEMEUM,
                        event.getReceivedAt());
            case JitFact fact ->
                new Spelling(
                        fact.getCustomerDisplayName(),
                        fact.getTechnicianEmail(),
                        Spelling.By.OURS,
                        fact.getReceivedAt());
            case OperatorCommand command -> ofOperator(command);
            default -> throw new IllegalArgumentException(record.getSchema().getName() + " is about no account");
        };
    }

    private static Spelling ofOperator(OperatorCommand command) {
        var key = subjectOf(command).flatMap(AccountKey::parse).orElseThrow();
        return new Spelling(key.customer(), key.technician(), Spelling.By.OURS, command.getReceivedAt());
    }

    private static Optional<AccountKey> key(@Nullable String customer, String technician) {
        return customer == null || customer.isBlank() || technician.isBlank()
                ? Optional.empty()
                : Optional.of(AccountKey.of(customer, technician));
    }

    private static Optional<String> subjectOf(OperatorCommand command) {
        return switch (command.getBody()) {
            case RetryNow body -> Optional.of(body.getSubject());
            case GiveUp body -> Optional.of(body.getSubject());
            case Reopen body -> Optional.of(body.getSubject());
            case RepeatEffect body -> DisableAgain.isMeantBy(body) ? Optional.of(body.getSubject()) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
