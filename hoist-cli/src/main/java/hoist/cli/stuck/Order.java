package hoist.cli.stuck;

import org.apache.avro.specific.SpecificRecord;

/** What is to become of one subject that an operator named. */
sealed interface Order {
    /**
     * The workers are told.
     *
     * @param command the body of the command
     * @param outcome what the row says then
     */
    record Give(SpecificRecord command, String outcome) implements Order {
        /** Without whom it is about. */
        @Override
        public String toString() {
            return "Give[outcome=" + outcome + "]";
        }
    }

    /** Nobody is told anything. */
    record Decline(String because) implements Order {}
}
