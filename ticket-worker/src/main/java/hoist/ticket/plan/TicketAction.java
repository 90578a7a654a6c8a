package hoist.ticket.plan;

import hoist.reconciler.attempt.Standing;
import hoist.ticket.request.RequestEnd;
import hoist.ticket.request.Task;
import hoist.ticket.request.Trouble;

/** What the plan may ask for; each knows all it needs. */
public sealed interface TicketAction {
    /** What it is about: whose attempts and whose troubles. */
    Task task();

    /** Whether an earlier attempt may have done it already. */
    enum Before {
        WRITE_AT_ONCE,
        LOOK_FIRST
    }

    /** Open the ticket. */
    record Open(Standing.Free free) implements TicketAction {
        @Override
        public Task task() {
            return Task.OPEN;
        }
    }

    /** An attempt may have opened it: look for it, and open it only when it is certain that it is not there. */
    record Find(Standing.InDoubt doubt, OtherwiseCreate otherwise, Task task) implements TicketAction {
        /** What to do when Halo has no such ticket. */
        public enum OtherwiseCreate {
            YES,
            /** Too many attempts are in doubt already. */
            ASK_A_PERSON
        }
    }

    /** An operator wants it opened once more: only when Halo has it no longer. */
    record OpenAgain(Standing.Free free, Task task) implements TicketAction {}

    /** Close the ticket, for its own end or once more by an operator's command. */
    record Close(Standing.Free free, Before before, RequestEnd end, Task task) implements TicketAction {
        /** For this end. */
        public Close(Standing.Free free, Before before, RequestEnd end) {
            this(free, before, end, Task.close(end.because()));
        }

        /** What its facts name as the reason. */
        public String because() {
            return String.valueOf(task.because());
        }
    }

    /** Open the ticket again if it is closed. */
    record Reopen(Standing.Free free, Trouble trouble) implements TicketAction {
        @Override
        public Task task() {
            return Task.reopen(trouble.because());
        }
    }

    /** Write a private note. */
    record Write(Standing.Free free, Before before, Note note) implements TicketAction {
        @Override
        public Task task() {
            return Task.note(note.because());
        }
    }

    /** Look once more whether the request has several tickets. */
    record Recheck() implements TicketAction {
        @Override
        public Task task() {
            return Task.OPEN;
        }
    }
}
