package hoist.schemas;

/** What stands in {@code requestId}: idemeum's id of an elevation request, or what else a ticket is told about. */
public final class RequestIds {
    private static final String JIT_NEWS = "jit:";

    private RequestIds() {}

    /** For what tickets are told of a JIT account, by the event id of the fact that says it. */
    public static String ofJitNews(String eventId) {
        return JIT_NEWS + eventId;
    }

    /** The event id in one that {@link #isJitNews}. */
    public static String eventOfJitNews(String requestId) {
        return requestId.substring(JIT_NEWS.length());
    }

    /** Whether it is one of ours, which no elevation request may have. */
    public static boolean isJitNews(String requestId) {
        return requestId.startsWith(JIT_NEWS);
    }
}
