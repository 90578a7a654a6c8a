package hoist.ingest.problem;

/** A call is refused. It carries what the caller is told; it is no fault of ours, so it has no stack trace. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised: it lives from the refusal to the answer
    private final Problem problem;

    Refusal(Problem problem) {
        super(problem.reason(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
