/** What HaloPSA is set up to call: the methods, buttons and runbooks of idemeum's guide. */
@NullMarked
package hoist.cli.doctor.calls;

import org.jspecify.annotations.NullMarked;
