package hoist.schemas;

import static org.apache.avro.util.ClassSecurityValidator.composite;
import static org.apache.avro.util.ClassSecurityValidator.getGlobal;
import static org.apache.avro.util.ClassSecurityValidator.setGlobal;

/**
 * Tells Avro which classes a schema may name: beside its own harmless ones only the generated records. A schema in the
 * registry that names any other class is refused.
 */
final class TrustedRecords {
    private static final String GENERATED = TrustedRecords.class.getPackageName() + ".";

    static {
        setGlobal(composite(getGlobal(), type -> type.getName().startsWith(GENERATED)));
    }

    private TrustedRecords() {}

    /** Once per JVM; Avro keeps it globally. */
    static void trust() {
        // the class's initialization did it
    }
}
