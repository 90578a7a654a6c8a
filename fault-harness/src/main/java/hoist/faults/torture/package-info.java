/** Round after round of faults against the whole pipeline under load, and what came of it. */
@NullMarked
package hoist.faults.torture;

import org.jspecify.annotations.NullMarked;
