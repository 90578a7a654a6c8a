/** What goes on, as a person reads it: one line per request, growing with each record. */
@NullMarked
package hoist.quickstart.live;

import org.jspecify.annotations.NullMarked;
