/** Sends a decision to idemeum and tells what came of it (rules A1 and A5). */
@NullMarked
package hoist.approval.relaying;

import org.jspecify.annotations.NullMarked;
