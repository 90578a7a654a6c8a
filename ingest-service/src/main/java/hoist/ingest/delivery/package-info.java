/** How events arrive: plain JSON or CloudEvents, one or several. */
@NullMarked
package hoist.ingest.delivery;

import org.jspecify.annotations.NullMarked;
