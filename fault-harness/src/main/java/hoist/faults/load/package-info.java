/** Seeded load: lives of elevation requests and JIT accounts as users live them, and the book of what they were promised. */
@NullMarked
package hoist.faults.load;

import org.jspecify.annotations.NullMarked;
