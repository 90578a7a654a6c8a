/** Looks at everything that must be set up, and says what is not, why it matters and how to mend it. */
@NullMarked
package hoist.cli.doctor;

import org.jspecify.annotations.NullMarked;
