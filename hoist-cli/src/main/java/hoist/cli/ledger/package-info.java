/** The workers' ledgers, folded in memory by the workers' own rules. */
@NullMarked
package hoist.cli.ledger;

import org.jspecify.annotations.NullMarked;
