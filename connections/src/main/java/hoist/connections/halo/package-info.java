/** Each tenant's Halo: its client, its budget, and what operators must put right there. */
@NullMarked
package hoist.connections.halo;

import org.jspecify.annotations.NullMarked;
