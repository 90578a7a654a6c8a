package hoist.cli.deadletters;

import hoist.cli.output.Column;
import hoist.cli.output.Table;
import hoist.cli.topics.Place;
import java.util.Optional;

/**
 * A letter that an operator dealt with, for scripts.
 *
 * @param how {@link Handled#PUT_BACK} or {@link Handled#DISCARDED}
 * @param standsAt where its record stands now, if it was put back
 */
record LetterRow(Letter letter, String how, String why, Optional<Place> standsAt) {
    static final Table<LetterRow> TABLE = Table.of(
            Column.of("letter", row -> row.letter().name()),
            Column.of("origin", row -> row.letter().origin()),
            Column.of("outcome", LetterRow::how),
            Column.of("why", LetterRow::why),
            Column.of("standsAt", LetterRow::standsAt));
}
