/** Everything that happened to a request, a ticket or a technician's accounts, in order. */
@NullMarked
package hoist.cli.timeline;

import org.jspecify.annotations.NullMarked;
