/** What stands between two processes and lets the network fail: cut, silent, slow, or at one kind of Kafka request. */
@NullMarked
package hoist.faults.proxy;

import org.jspecify.annotations.NullMarked;
