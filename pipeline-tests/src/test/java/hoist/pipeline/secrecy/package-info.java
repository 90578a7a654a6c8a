/** What code and repository must not hold: credentials, and types that would show them. */
@NullMarked
package hoist.pipeline.secrecy;

import org.jspecify.annotations.NullMarked;
