package hoist.quickstart.story;

/** The story did not come to its end; the message says where. */
public final class StoryFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoryFailed(String reason) {
        super(reason);
    }
}
