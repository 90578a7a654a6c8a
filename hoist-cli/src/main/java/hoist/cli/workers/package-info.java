/** How far the workers have read, and whether they run. */
@NullMarked
package hoist.cli.workers;

import org.jspecify.annotations.NullMarked;
