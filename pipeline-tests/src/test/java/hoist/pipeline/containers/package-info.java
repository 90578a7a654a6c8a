/** How Hoist runs in containers. */
@NullMarked
package hoist.pipeline.containers;

import org.jspecify.annotations.NullMarked;
