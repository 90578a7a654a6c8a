/** What can go wrong with a simulated vendor, switched on and off by tests and by the runner. */
@NullMarked
package hoist.simulators.faults;

import org.jspecify.annotations.NullMarked;
