package hoist.cli.deadletters;

import hoist.cli.output.Shown;
import hoist.cli.topics.Origin;
import hoist.reconciler.ledger.BytesFault;
import hoist.schemas.Envelope;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificRecord;

/** What can be found out about a letter's bytes. */
record Dissection(Letter letter, Readability readability, WriterSchemas registry) {
    private static final int HEADER = 5;
    private static final int HEX_LINE = 16;
    private static final int MOST_HEX_LINES = 64;
    private static final int LONGEST_VALUE = 300;

    /** In the order they are shown. */
    List<Finding> findings() {
        var found = new ArrayList<Finding>();
        found.add(new Finding("origin", letter.origin().toString()));
        found.add(new Finding("buried", Shown.time(letter.buriedAt()) + " by " + letter.workers()));
        found.add(new Finding("reason", letter.reasons()));
        found.add(new Finding("state", letter.state()));
        found.add(new Finding("key", letter.key().orElse("none")));
        found.add(new Finding("bytes", String.valueOf(letter.size())));
        headers(found);
        found.add(new Finding(
                "now",
                readability
                        .obstacle()
                        .map(why -> "still cannot be read: " + why)
                        .orElse("can be read: hoist dead-letters put-back " + letter.name())));
        readability.record().ifPresentOrElse(record -> decoded(record, found), () -> broken(found));
        return found;
    }

    private void headers(List<Finding> found) {
        for (var header : letter.stored().headers()) {
            if (!header.key().startsWith("hoist_")) {
                found.add(new Finding(
                        "header " + header.key(), Origin.text(header).orElse("")));
            }
        }
    }

    private static void decoded(SpecificRecord record, List<Finding> found) {
        found.add(new Finding("kind", Envelope.of(record).kind()));
        record.getSchema().getFields().forEach(field -> found.add(value(field.name(), record.get(field.pos()))));
    }

    private void broken(List<Finding> found) {
        var bytes = letter.stored().value();
        if (bytes == null || bytes.length == 0) {
            return;
        }
        if (bytes.length <= HEADER || bytes[0] != 0) {
            found.add(new Finding("magic byte", "%02x, and 00 was expected".formatted(bytes[0])));
        } else {
            var id = ByteBuffer.wrap(bytes).getInt(1);
            var schema = registry.find(id);
            found.add(new Finding("magic byte", "00"));
            found.add(new Finding(
                    "schema id",
                    id
                            + schema.map(known -> ", " + known.getFullName())
                                    .orElse(", which the registry does not know or does not tell")));
            schema.filter(known -> known.getType() == Schema.Type.RECORD)
                    .ifPresent(known -> fields(known, bytes, found));
        }
        hex(bytes, found);
    }

    /** Field by field, up to the one that breaks. */
    private static void fields(Schema schema, byte[] bytes, List<Finding> found) {
        var decoder = DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null);
        for (var field : schema.getFields()) {
            var problem = field(field, decoder, found);
            if (problem.isPresent()) {
                found.add(new Finding(field.name(), "breaks here: " + problem.get()));
                return;
            }
        }
        found.add(new Finding("all fields", "can be decoded with the schema they were written with"));
    }

    private static Optional<String> field(Schema.Field field, BinaryDecoder decoder, List<Finding> found) {
        try {
            found.add(value(field.name(), new GenericDatumReader<>(field.schema()).read(null, decoder)));
            return Optional.empty();
        } catch (IOException | RuntimeException | StackOverflowError e) { // crafted bytes
            return Optional.of(BytesFault.in(e).orElseGet(e.getClass()::getSimpleName));
        }
    }

    private static Finding value(String name, Object value) {
        var text = String.valueOf(value);
        return new Finding(name, text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…");
    }

    private static void hex(byte[] bytes, List<Finding> found) {
        var format = HexFormat.ofDelimiter(" ");
        for (var at = 0; at < bytes.length && at < HEX_LINE * MOST_HEX_LINES; at += HEX_LINE) {
            var end = Math.min(bytes.length, at + HEX_LINE);
            found.add(new Finding("%06x".formatted(at), format.formatHex(bytes, at, end)));
        }
    }
}
