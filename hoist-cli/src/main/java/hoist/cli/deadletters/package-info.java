/** What lies in the dead letters: list it, look into it, put it back after a mend, or discard it. */
@NullMarked
package hoist.cli.deadletters;

import org.jspecify.annotations.NullMarked;
