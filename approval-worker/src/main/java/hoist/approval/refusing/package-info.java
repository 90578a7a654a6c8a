/** Tells that a click came to nothing, and why, in a technician's words (rules A3 and A4). */
@NullMarked
package hoist.approval.refusing;

import org.jspecify.annotations.NullMarked;
