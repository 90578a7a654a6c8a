/** What an attacker writes where people write names and reasons. */
@NullMarked
package hoist.simulators.hostile;

import org.jspecify.annotations.NullMarked;
