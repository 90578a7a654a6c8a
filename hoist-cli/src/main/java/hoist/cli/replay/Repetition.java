package hoist.cli.replay;

import hoist.cli.output.Column;
import hoist.cli.output.Table;
import hoist.cli.topics.Place;
import hoist.schemas.Envelope;
import hoist.schemas.operator.RepeatableEffect;
import java.util.Locale;
import java.util.Optional;

/**
 * An effect that an operator wanted once more, for scripts.
 *
 * @param command where the command stands
 * @param answer what came of it; empty when no worker has told yet
 */
record Repetition(
        String tenant, String subject, RepeatableEffect effect, String why, Place command, Optional<Answer> answer) {
    static final Table<Repetition> TABLE = Table.of(
            Column.of("tenant", Repetition::tenant),
            Column.of("subject", Repetition::subject),
            Column.of("effect", row -> row.effect().name()),
            Column.of("why", Repetition::why),
            Column.of("command", Repetition::command),
            Column.of("outcome", Repetition::outcome),
            Column.of("fact", row -> row.answer().map(told -> told.fact().place())),
            Column.of(
                    "factKind",
                    row -> row.answer().flatMap(told -> told.fact().envelope()).map(Envelope::kind)),
            Column.of("detail", row -> row.answer().map(Answer::detail)));

    private String outcome() {
        return answer.map(told -> told.came().name()).orElse("NOT_TOLD_YET").toLowerCase(Locale.ROOT);
    }

    /** Without whom it is about. */
    @Override
    public String toString() {
        return "Repetition[tenant=" + tenant + ", effect=" + effect + ", command=" + command + "]";
    }
}
