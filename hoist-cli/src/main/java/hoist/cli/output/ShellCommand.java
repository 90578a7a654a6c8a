package hoist.cli.output;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Commands that are shown to be copied into a shell. */
public final class ShellCommand {
    /** As the script that started this process was called; the property is its word. */
    private static final String HOIST = System.getProperty("hoist.command", "hoist");

    private ShellCommand() {}

    /**
     * One of Hoist's own. What it is about comes from outside, and must be taken neither for an option nor for anything that a
     * shell would run.
     *
     * @param verb for example {@code customers link}
     * @param options ready for a shell, each with a blank before it
     * @param subjects what it is about, as it is
     */
    public static String hoist(String verb, String options, String... subjects) {
        var words = Arrays.stream(subjects).map(ShellWord::of).collect(Collectors.joining(" "));
        return Arrays.stream(subjects).anyMatch(subject -> subject.startsWith("-"))
                ? HOIST + " " + verb + options + " -- " + words
                : HOIST + " " + verb + (words.isEmpty() ? "" : " " + words) + options;
    }
}
