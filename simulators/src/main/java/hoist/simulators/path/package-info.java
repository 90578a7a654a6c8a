/** How paths are matched by routes, faults and queries. */
@NullMarked
package hoist.simulators.path;

import org.jspecify.annotations.NullMarked;
