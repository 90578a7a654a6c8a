/** A whole MSP without a vendor: HaloPSA and idemeum simulated, set up as idemeum's guide says, and its tenant file. */
@NullMarked
package hoist.quickstart.msp;

import org.jspecify.annotations.NullMarked;
