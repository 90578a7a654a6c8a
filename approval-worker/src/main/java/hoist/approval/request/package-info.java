/** What is known of one elevation request: the request, the clicks, the decisions, and where sending stands. */
@NullMarked
package hoist.approval.request;

import org.jspecify.annotations.NullMarked;
