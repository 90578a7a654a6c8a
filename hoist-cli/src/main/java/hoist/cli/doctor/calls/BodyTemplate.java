package hoist.cli.doctor.calls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a method as it is typed in Halo. Halo puts a JSON value with its quotes where a bare {@code <<name>>} stands, and raw text
 * for {@code <<name!>>}.
 */
record BodyTemplate(GuideCall guide, String text) {
    private static final Pattern QUOTED = Pattern.compile("\"\\s*<<([^<>!]+)>>\\s*\"");
    private static final Pattern BARE = Pattern.compile("(?<!\")<<([^<>]+)>>(?!\")");
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What is wrong with it, each with what to type instead. */
    List<String> problems(Set<String> modes) {
        var problems = new ArrayList<String>();
        QUOTED.matcher(text)
                .results()
                .forEach(found -> problems.add("<<" + found.group(1) + ">> stands in quotes; Halo adds them itself"));
        if (problems.isEmpty()) {
            try {
                var json = STRICT.readTree(BARE.matcher(text).replaceAll("\"<<$1>>\""));
                problems.addAll(problems(members(json), modes));
            } catch (JacksonException e) {
                problems.add("it is no JSON");
            }
        }
        return problems;
    }

    /** Whether each call is about whatever the template was typed with, and never about the ticket at hand. */
    boolean isTypedIn() {
        return guide.members().stream()
                .anyMatch(member -> Pattern.compile("\"" + member.name() + "\"\\s*:\\s*\"[^<$\"]*\"")
                        .matcher(text)
                        .find());
    }

    private static Map<String, String> members(JsonNode json) {
        var members = new LinkedHashMap<String, String>();
        json.propertyStream()
                .forEach(
                        member -> members.put(member.getKey(), member.getValue().asString("")));
        return members;
    }

    private List<String> problems(Map<String, String> members, Set<String> modes) {
        var problems = new ArrayList<String>();
        for (var wanted : guide.members()) {
            var value = members.get(wanted.name());
            if (value == null || value.isBlank()) {
                problems.add("the member " + wanted.name() + " is missing");
            } else if (guide.hasFixedVariables() && !value.replace("!", "").equals(wanted.variable())) {
                problems.add(wanted.name() + " is " + value + ", not " + wanted.variable());
            }
        }
        members.keySet().stream()
                .filter(name -> !guide.knows(name))
                .forEach(name -> problems.add("the member " + name + " is refused"));
        var mode = members.get("userElevationMode");
        if (mode != null && guide == GuideCall.APPROVE && !modes.contains(mode)) {
            problems.add("userElevationMode " + mode + " is not among elevationModes of the tenant's file, " + modes);
        }
        return problems;
    }
}
