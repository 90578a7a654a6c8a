package hoist.cli.timeline;

import hoist.jit.account.AccountKey;
import hoist.jit.ticket.TicketWatch;
import hoist.schemas.RequestIds;
import hoist.schemas.operator.GiveUp;
import hoist.schemas.operator.LinkCustomer;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.Reopen;
import hoist.schemas.operator.RepeatEffect;
import hoist.schemas.operator.RetryNow;
import hoist.schemas.operator.UnlinkCustomer;

/** What operators' commands are about. */
final class CommandStrands {
    private CommandStrands() {}

    static Strands of(OperatorCommand command) {
        return switch (command.getBody()) {
            case LinkCustomer link -> Strands.about(Strand.link(link.getCustomer()));
            case UnlinkCustomer unlink -> Strands.about(Strand.link(unlink.getCustomer()));
            case RetryNow retry -> ofSubject(retry.getSubject());
            case GiveUp giveUp -> ofSubject(giveUp.getSubject());
            case Reopen reopen -> ofSubject(reopen.getSubject());
            case RepeatEffect repeat -> ofSubject(repeat.getSubject());
            default -> Strands.about();
        };
    }

    private static Strands ofSubject(String subject) {
        var account = AccountKey.parse(subject);
        var ticket = TicketWatch.ticketOf(subject);
        if (account.isPresent()) {
            return Strands.about(
                    Strand.account(account.get().customer(), account.get().technician()),
                    Strand.technician(account.get().technician()));
        }
        if (ticket.isPresent()) {
            return Strands.about(Strand.ticket(ticket.get()), Strand.reading(ticket.get()));
        }
        return RequestIds.isJitNews(subject)
                ? Strands.about(Strand.news(RequestIds.eventOfJitNews(subject)))
                : Strands.about(Strand.request(subject));
    }
}
