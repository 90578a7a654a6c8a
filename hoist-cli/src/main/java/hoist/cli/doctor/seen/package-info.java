/** What the doctor saw, one thing at a time. */
@NullMarked
package hoist.cli.doctor.seen;

import org.jspecify.annotations.NullMarked;
