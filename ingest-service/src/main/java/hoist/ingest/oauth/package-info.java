/** Bearer tokens: whom they are given to, and whose they are when they come back. */
@NullMarked
package hoist.ingest.oauth;

import org.jspecify.annotations.NullMarked;
