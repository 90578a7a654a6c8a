/** Which HaloPSA client each idemeum customer is, and the links that operators make. */
@NullMarked
package hoist.cli.customers;

import org.jspecify.annotations.NullMarked;
