/** The pipeline as an operator runs it: brokers, registry and services as processes, with proxies between them. */
@NullMarked
package hoist.faults.plant;

import org.jspecify.annotations.NullMarked;
