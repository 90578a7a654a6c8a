package hoist.faults.plant;

import hoist.quickstart.ChildProcess;

/** What a machine runs. */
interface Program {

    /** Starts it and returns at once. */
    ChildProcess begin();

    /** Whether it answers that it does its work; within a second or so. */
    boolean answers();
}
