package hoist.ingest.json;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How deep and how large the parts of a document may be; the whole of it is bounded before, as a body.
 *
 * @param mapper reads within them
 * @param cure what to do about a document that goes beyond them
 */
record JsonLimits(JsonMapper mapper, String cure) {
    /** For bodies whose form this service says. */
    static final JsonLimits OURS = of(16, 8 * 1024, 128, 32, 100_000);
    /** For Halo's tickets: objects in objects, and descriptions with pictures in them. */
    static final JsonLimits HALOS = of(64, 8 * 1024 * 1024, 1024, 128, 300_000);

    private static JsonLimits of(int deepest, int longestString, int longestName, int longestNumber, int mostTokens) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(deepest)
                .maxStringLength(longestString)
                .maxNameLength(longestName)
                .maxNumberLength(longestNumber)
                .maxTokenCount(mostTokens)
                .build();
        return new JsonLimits(
                mapper(constraints),
                "Keep to depth %d, strings of %d KiB, names of %d and numbers of %d characters, and %d parts."
                        .formatted(deepest, longestString / 1024, longestName, longestNumber, mostTokens));
    }

    private static JsonMapper mapper(StreamReadConstraints constraints) {
        return JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(constraints)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
