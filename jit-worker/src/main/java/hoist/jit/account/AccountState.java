package hoist.jit.account;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One entry of the ledger. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AccountState.OfAccount.class, name = "account"),
    @JsonSubTypes.Type(value = AccountState.OfTenant.class, name = "tenant")
})
public sealed interface AccountState {

    /** What is known of one technician's accounts at one customer. */
    record OfAccount(AccountLedger ledger) implements AccountState {}

    /** What is known of the tenant as a whole. */
    record OfTenant(Leavers leavers) implements AccountState {}
}
