/** Starts and stops a worker: topics, registry, stream, lanes, health. */
@NullMarked
package hoist.reconciler.start;

import org.jspecify.annotations.NullMarked;
