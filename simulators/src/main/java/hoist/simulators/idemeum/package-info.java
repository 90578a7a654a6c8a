/** idemeum as a real HTTP server: one parent tenant with its customers, elevation requests and JIT accounts. */
@NullMarked
package hoist.simulators.idemeum;

import org.jspecify.annotations.NullMarked;
