package hoist.cli.failure;

/** A command cannot go on. The message is one sentence for the person who typed it: what is wrong, and the cure. */
public final class CliFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final ExitCode exitCode;

    private CliFailure(ExitCode exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    private CliFailure(ExitCode exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** What was asked for is refused, or does not exist (1). */
    public static CliFailure refused(String sentence) {
        return new CliFailure(ExitCode.FOUND, sentence);
    }

    /** The command line is wrong (2). */
    public static CliFailure usage(String sentence) {
        return new CliFailure(ExitCode.USAGE, sentence);
    }

    /** Somebody does not answer, or does not let us in (3). */
    public static CliFailure outOfReach(String sentence, Throwable cause) {
        return new CliFailure(ExitCode.OUT_OF_REACH, sentence, cause);
    }

    /** Somebody does not answer, or does not let us in (3). */
    public static CliFailure outOfReach(String sentence) {
        return new CliFailure(ExitCode.OUT_OF_REACH, sentence);
    }

    /** With which status the process ends. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
