/** HaloPSA as a real HTTP server with state: one instance stands for one MSP. */
@NullMarked
package hoist.simulators.halo;

import org.jspecify.annotations.NullMarked;
