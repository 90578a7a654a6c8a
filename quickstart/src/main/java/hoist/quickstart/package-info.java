/** The first run: the services in one JVM beside a real broker, a real registry and the simulators. */
@NullMarked
package hoist.quickstart;

import org.jspecify.annotations.NullMarked;
