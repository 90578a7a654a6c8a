package hoist.simulators.http;

import hoist.simulators.effects.Call;

/** How a call ends for its caller. */
sealed interface Outcome {

    /** What the log says was answered. */
    int status();

    /** An answer. */
    record Answered(Answer answer) implements Outcome {
        @Override
        public int status() {
            return answer.status();
        }
    }

    /** The first half of an answer. */
    record Cut(Answer answer) implements Outcome {
        @Override
        public int status() {
            return Call.UNANSWERED;
        }
    }

    /** The connection closes without an answer. */
    record Dropped() implements Outcome {
        @Override
        public int status() {
            return Call.UNANSWERED;
        }
    }
}
