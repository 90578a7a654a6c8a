package hoist.faults.torture;

import hoist.quickstart.msp.SimulatedMsp;
import java.util.Random;

/**
 * A mishap that is to come.
 *
 * @param msp the tenant it concerns; any, if it concerns all
 * @param random what it decides by
 */
record Placed(Mishap mishap, SimulatedMsp msp, Random random) {}
