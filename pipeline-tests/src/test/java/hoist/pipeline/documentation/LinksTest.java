package hoist.pipeline.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every link from one page to another, or to a heading, leads somewhere. */
class LinksTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/set-up.md", "docs/runbook.md", "docs/reliability.md"})
    void linksLeadSomewhere(String page) throws IOException {
        // Given
        var file = ROOT.resolve(page);
        var links = LINK.matcher(Files.readString(file)).results().toList();

        // Then
        assertThat(links).isNotEmpty();
        for (var link : links) {
            var target = link.group(1).isEmpty() ? file : file.resolveSibling(link.group(1));
            assertThat(target).as("link %s in %s", link.group(), page).exists();
            if (link.group(2) != null) {
                assertThat(headings(target))
                        .as("link %s in %s", link.group(), page)
                        .contains(link.group(2));
            }
        }
    }

    /** As GitHub makes anchors of them: lower case, blanks become hyphens, punctuation goes. */
    private static Set<String> headings(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
