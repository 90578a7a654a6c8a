package hoist.ingest.delivery;

import hoist.ingest.json.Members;
import hoist.ingest.json.Text;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The attributes of a CloudEvents 1.0 event that matter here.
 *
 * @param id unique within its source
 * @param source who says so; a URI reference
 * @param type must be the one of the event's own JSON
 */
public record CloudEvent(String id, String source, String type) {
    private static final String VERSION = "1.0";
    private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,20}");
    private static final String[] NAMES = {
        "specversion", "id", "source", "type", "time", "subject", "datacontenttype", "dataschema"
    };

    /**
     * Reads the attributes of an event. Extensions are taken and not looked at.
     *
     * @param prefix of the attributes' names in the object: {@code ce-} when they came as headers
     * @param data names of members that are no attributes
     */
    static CloudEvent read(String path, JsonNode object, String prefix, String... data) {
        Stream<String> extensions = object.propertyNames().stream()
                .filter(name -> name.startsWith(prefix)
                        && EXTENSION.matcher(name.substring(prefix.length())).matches()
                        && object.path(name).isValueNode());
        Stream<String> attributes = Stream.of(NAMES).map(name -> prefix + name);
        String[] known = Stream.of(attributes, Stream.of(data), extensions)
                .flatMap(names -> names)
                .distinct()
                .toArray(String[]::new);
        return checked(Members.of(path, object, known), prefix);
    }

    private static CloudEvent checked(Members members, String prefix) {
        String versionAt = prefix + "specversion";
        if (!members.requiredText(versionAt, Text.ID).equals(VERSION)) {
            throw members.unprocessable(versionAt, "This version of CloudEvents is not known.", "Send version 1.0.");
        }
        checkData(members, prefix);
        members.text(prefix + "subject", Text.PATH);
        members.text(prefix + "dataschema", Text.PATH);
        if (members.find(prefix + "time").isPresent()) {
            members.requiredTime(prefix + "time");
        }
        return new CloudEvent(
                members.requiredText(prefix + "id", Text.ID),
                members.requiredText(prefix + "source", Text.PATH),
                members.requiredText(prefix + "type", Text.NAME));
    }

    private static void checkData(Members members, String prefix) {
        String typeAt = prefix + "datacontenttype";
        members.text(typeAt, Text.NAME)
                .filter(type -> !type.equals("application/json"))
                .ifPresent(type -> {
                    throw members.unprocessable(typeAt, "The data is no JSON.", "Send application/json.");
                });
    }
}
