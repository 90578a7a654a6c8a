/** Where Kafka, the schema registry and the tenants' files are, and what a command needs to speak with them. */
@NullMarked
package hoist.cli.connection;

import org.jspecify.annotations.NullMarked;
