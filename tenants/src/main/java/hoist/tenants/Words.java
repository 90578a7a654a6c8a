package hoist.tenants;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

/** The values that a word in a tenant's file can stand for. */
final class Words {
    private Words() {}

    static URI url(String key, String text) {
        try {
            return VendorUrl.checked(key, new URI(text));
        } catch (URISyntaxException e) {
            throw new InvalidSetting(key, "is no web address: write for example https://nikmsp.example.com");
        }
    }

    static Duration duration(String key, String text) {
        try {
            return Durations.parse(text);
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new InvalidSetting(key, "is no duration: write for example 30s, 5m, 4h, 30d or PT5M");
        }
    }

    static int number(String key, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new InvalidSetting(key, "is no whole number: write for example 700");
        }
    }

    static boolean yesOrNo(String key, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidSetting(key, "must be true or false");
        };
    }

    static Permission permission(String text) {
        List<String> words =
                Stream.of(Permission.values()).map(Permission::word).toList();
        return Stream.of(Permission.values())
                .filter(permission -> permission.word().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting(
                        "may",
                        NearestWord.of(text, words)
                                .map(word -> "has an unknown word: did you mean " + word + "?")
                                .orElse("has an unknown word: known are " + String.join(", ", words))));
    }
}
