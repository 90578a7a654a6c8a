/** What waits for a person, why, and what mends it. */
@NullMarked
package hoist.cli.stuck;

import org.jspecify.annotations.NullMarked;
