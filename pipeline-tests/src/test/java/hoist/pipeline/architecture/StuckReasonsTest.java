package hoist.pipeline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import hoist.reconciler.Step;
import hoist.schemas.decision.DecisionStuck;
import hoist.schemas.jit.JitDisableStuck;
import hoist.schemas.jit.TicketReadStuck;
import hoist.schemas.ticket.TicketStuck;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Why something waits for a person is one of {@link hoist.schemas.StuckReason}, which the operators' runbook explains: nobody
 * makes up a word. Whoever has to be added here must be given a reason, or repeat one that an entry of the ledger has.
 */
class StuckReasonsTest {
    private static final Set<String> REPEAT_IN_STEPS = Set.of(
            "hoist.reconciler.Step$Stuck",
            "hoist.ticket.plan.Tries",
            "hoist.ticket.plan.Steps",
            "hoist.approval.plan.DecisionPlan",
            "hoist.jit.ticket.WatchPlan",
            "hoist.jit.plan.Disablement");

    private static final Set<String> TELL_IN_FACTS = Set.of(
            "hoist.ticket.halo.Refusals",
            "hoist.approval.relaying.Refusing$UntilMended",
            "hoist.jit.plan.AccountAction$TellStuck",
            "hoist.jit.reading.Refusals");

    @Test
    void stepsHaveAReasonOrRepeatAWord() {
        noClasses()
                .that(areNoneOf(REPEAT_IN_STEPS))
                .should()
                .callConstructor(Step.Stuck.class, String.class, String.class, Instant.class, Optional.class)
                .check(ArchitectureTest.PROJECT);
    }

    @Test
    void factsAreToldWhereReasonsAreGiven() {
        for (var fact : Set.of(TicketStuck.class, DecisionStuck.class, JitDisableStuck.class, TicketReadStuck.class)) {
            noClasses()
                    .that(areNoneOf(TELL_IN_FACTS))
                    .and()
                    .resideOutsideOfPackage("hoist.schemas..")
                    .should()
                    .callConstructorWhere(describe(
                            "the fact is " + fact.getSimpleName(),
                            (JavaConstructorCall call) -> call.getTargetOwner().isEquivalentTo(fact)))
                    .check(ArchitectureTest.PROJECT);
        }
    }

    private static DescribedPredicate<JavaClass> areNoneOf(Set<String> names) {
        return describe("are none of " + names, (JavaClass type) -> !names.contains(type.getName()));
    }
}
