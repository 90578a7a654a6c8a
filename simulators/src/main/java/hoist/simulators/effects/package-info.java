/** What really happened inside a simulated vendor: the truth that tests compare everything else with. */
@NullMarked
package hoist.simulators.effects;

import org.jspecify.annotations.NullMarked;
