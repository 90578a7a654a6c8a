/** HaloPSA and idemeum as real HTTP servers with state, faults and pages to click. */
@NullMarked
package hoist.simulators;

import org.jspecify.annotations.NullMarked;
