/** How a command ends: exit codes, and the one sentence of a command that cannot go on. */
@NullMarked
package hoist.cli.failure;

import org.jspecify.annotations.NullMarked;
