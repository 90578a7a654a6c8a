/** What is next for a request: its clicks in order, each judged by rules A2 and A3. Pure. */
@NullMarked
package hoist.approval.plan;

import org.jspecify.annotations.NullMarked;
