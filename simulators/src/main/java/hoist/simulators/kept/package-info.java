/** Lets a simulated vendor go on after a restart: its state as one JSON file that is always whole. */
@NullMarked
package hoist.simulators.kept;

import org.jspecify.annotations.NullMarked;
