package hoist.cli.failure;

/** What a command tells the script that called it. */
public enum ExitCode {
    /** Done, and nothing was found that needs a person. */
    DONE(0),
    /** Something was found that needs a person, or what was asked for was refused; each command says which. */
    FOUND(1),
    /** The command line is wrong. */
    USAGE(2),
    /** Kafka, the schema registry or a vendor is out of reach; the same command may work later. */
    OUT_OF_REACH(3),
    /** A defect of this command. */
    DEFECT(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The process's exit status. */
    public int code() {
        return code;
    }
}
