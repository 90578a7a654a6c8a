package hoist.vendor;

/** An {@link AnswerReader} found something else than the vendor documents. */
public final class MalformedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong, in words of our own: nothing of the answer. */
    public MalformedAnswer(String what) {
        super(what);
    }
}
