package hoist.tenants;

import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** From the text of a tenant's file to the tenant. */
final class TenantReader {
    private TenantReader() {}

    /**
     * @param name the file's name without {@code .yml}
     * @throws TenantFileRefused with the first thing that is wrong
     */
    static Tenant read(String name, String text, SecretReferences secrets) {
        List<String> known = List.of("tenant", "halo", "idemeum", "whoMayComeIn", "customers", "lives");
        Section file = new Section("", parsed(text), secrets, known);
        TenantId id = file.as("tenant", TenantId::new);
        return file.build(() -> new Tenant(
                sameAs(name, id),
                HaloReader.read(file),
                IdemeumReader.read(file),
                ClientsReader.read(file),
                file.sections("customers", "displayName", "name", "jitGrant").stream()
                        .map(TenantReader::customer)
                        .toList(),
                lives(file)));
    }

    private static Node parsed(String text) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node == null) {
                throw new TenantFileRefused(1, "the file is empty: describe the tenant in it, or remove it");
            }
            return node;
        } catch (MarkedYAMLException e) {
            throw new TenantFileRefused(line(e.getProblemMark()), "not readable as YAML, " + e.getProblem());
        } catch (YAMLException e) {
            throw new TenantFileRefused(
                    0, "not readable as YAML: check that it is UTF-8 text without control characters");
        }
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 0 : mark.getLine() + 1;
    }

    private static TenantId sameAs(String name, TenantId id) {
        if (!id.value().equals(name)) {
            throw new InvalidSetting("tenant", "must equal the file's name without .yml: rename the one or the other");
        }
        return id;
    }

    private static Customer customer(Section customer) {
        return customer.build(() -> new Customer(
                customer.text("displayName"),
                customer.text("name"),
                customer.has("jitGrant") ? customer.as("jitGrant", text -> Words.duration("jitGrant", text)) : null));
    }

    private static Lives lives(Section file) {
        Lives defaults = Lives.DEFAULTS;
        if (!file.has("lives")) {
            return defaults;
        }
        Section lives = file.section("lives", "elevation", "jitGrant", "jitGrantMaximum", "kept");
        return lives.build(() -> new Lives(
                lives.as("elevation", text -> Words.duration("elevation", text), defaults.elevation()),
                lives.as("jitGrant", text -> Words.duration("jitGrant", text), defaults.jitGrant()),
                lives.as(
                        "jitGrantMaximum", text -> Words.duration("jitGrantMaximum", text), defaults.jitGrantMaximum()),
                lives.as("kept", text -> Words.duration("kept", text), defaults.kept())));
    }
}
