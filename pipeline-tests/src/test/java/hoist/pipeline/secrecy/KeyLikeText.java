package hoist.pipeline.secrecy;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts that look like credentials of the kinds that Hoist and its neighbours use. */
final class KeyLikeText {
    private static final List<Pattern> KINDS = Stream.of(
                    "idk_[A-Za-z0-9_-]{8}_[A-Za-z0-9_-]{43}",
                    "whs(ec|k)_[A-Za-z0-9+/]{30,}=*",
                    "-----BEGIN [A-Z ]*PRIVATE KEY-----",
                    "eyJ[A-Za-z0-9_-]{16,}\\.eyJ[A-Za-z0-9_-]{16,}\\.",
                    "\"d\"\\s*:\\s*\"[A-Za-z0-9_-]{43}\"",
                    "(ghp|gho|github_pat)_[A-Za-z0-9_]{30,}",
                    "AKIA[0-9A-Z]{16}")
            .map(Pattern::compile)
            .toList();

    /** Of the Standard Webhooks specification, for everybody's tests. */
    private static final Set<String> PUBLIC = Set.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private KeyLikeText() {}

    /** The first characters of each that is found: enough to find it, too few to use it. */
    static List<String> in(String text) {
        return KINDS.stream()
                .flatMap(kind -> kind.matcher(text).results())
                .map(MatchResult::group)
                .filter(found -> !PUBLIC.contains(found))
                .map(found -> found.substring(0, 10) + "…")
                .toList();
    }
}
