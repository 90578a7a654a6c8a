/** What operators tell the workers. */
@NullMarked
package hoist.cli.command;

import org.jspecify.annotations.NullMarked;
