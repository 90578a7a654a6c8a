/** What services log, on one line each and without a character that a terminal or a reader would obey. */
@NullMarked
package hoist.logging;

import org.jspecify.annotations.NullMarked;
