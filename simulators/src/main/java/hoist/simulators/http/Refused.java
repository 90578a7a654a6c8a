package hoist.simulators.http;

/** A request that a handler will not serve; it becomes the answer it carries. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    public Refused(Answer answer) {
        super("refused with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    /** What the caller is told. */
    public Answer answer() {
        return answer;
    }
}
