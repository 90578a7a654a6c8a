/** How the topics and their schemas are set up. */
@NullMarked
package hoist.cli.doctor.log;

import org.jspecify.annotations.NullMarked;
