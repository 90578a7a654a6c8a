/** JIT accounts: the method that disables one, webhook events about them, and the events both become. */
@NullMarked
package hoist.ingest.jit;

import org.jspecify.annotations.NullMarked;
