package hoist.faults.load;

import java.time.Duration;
import java.util.List;

/** What is to happen in one life: a pure function of seed and number, see {@link LifePlans}. */
public sealed interface LifePlan {
    /** From 0; the same in every run with the same seed. */
    long number();

    /** idemeum's display name of the customer. */
    String customer();

    /** For people who read a violation. */
    String title();

    /** The life of an elevation request. */
    record OfRequest(long number, String customer, ElevationCourse course, List<ElevationAct> acts)
            implements LifePlan {
        public OfRequest {
            acts = List.copyOf(acts);
        }

        @Override
        public String title() {
            return course.name();
        }

        /** Who asks; nobody else in the run. */
        public String requester() {
            return "user-" + number + "@customer.example";
        }
    }

    /** The life of a JIT account. */
    record OfAccount(long number, String customer, JitCourse course, List<JitAct> acts) implements LifePlan {
        public OfAccount {
            acts = List.copyOf(acts);
        }

        @Override
        public String title() {
            return course.name();
        }

        /** Whose account it is; nobody else's in the run, because a disable concerns all that a technician has. */
        public String technician() {
            return "technician-" + number + "@msp.example";
        }

        /** How long the account is granted for. */
        public Duration granted() {
            return acts.stream()
                    .filter(JitAct.TakeAccount.class::isInstance)
                    .map(act -> ((JitAct.TakeAccount) act).life())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
