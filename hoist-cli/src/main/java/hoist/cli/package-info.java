/** The operator's command: what it is called with, and how it ends. */
@NullMarked
package hoist.cli;

import org.jspecify.annotations.NullMarked;
