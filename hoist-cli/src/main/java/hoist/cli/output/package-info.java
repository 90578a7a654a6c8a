/** What a command shows: tables or JSON of the same rows, and how far it has come. */
@NullMarked
package hoist.cli.output;

import org.jspecify.annotations.NullMarked;
