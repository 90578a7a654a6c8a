package hoist.vendor;

/** Makes something of a successful answer. */
@FunctionalInterface
public interface AnswerReader<T> {
    /** For calls whose success is all there is to know: reads nothing, and allows an answer without a body. */
    AnswerReader<Success> SUCCESS = json -> Success.SUCCESS;

    /** The call went through. */
    enum Success {
        SUCCESS
    }

    /**
     * Reads the answer.
     *
     * @param json a JSON document, at most {@link HttpLimits#answerBytes()} long
     * @throws MalformedAnswer or Jackson's exception, which make the call fail like a broken connection
     */
    T read(byte[] json);
}
