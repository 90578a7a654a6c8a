package hoist.faults.checking;

import java.net.URI;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A service as an operator can look at it.
 *
 * @param management the address before {@code /actuator}
 * @param log what it printed
 * @param pid its process, if it has one of its own
 */
public record Service(String name, URI management, Path log, OptionalLong pid) {}
