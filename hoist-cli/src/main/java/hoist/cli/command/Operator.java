package hoist.cli.command;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who gives a command, and why: a field {@code @Mixin Operator operator} in commands that change something. */
public final class Operator {
    @Option(
            names = "--operator",
            paramLabel = "WHO",
            description = "Who you are, for the audit trail (default: the user of this process and its host).")
    private @Nullable String who;

    /** For the audit trail, for example {@code olga@ops-1}. */
    public String who() {
        return who == null ? System.getProperty("user.name", "unknown") + "@" + host() : who;
    }

    /** Where the command comes from: this tool on this host. */
    String source() {
        return "hoist-cli/" + host();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
