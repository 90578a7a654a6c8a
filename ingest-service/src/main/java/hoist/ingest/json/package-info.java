/** JSON read strictly: what is not exactly as documented is refused with the member, the reason and the cure. */
@NullMarked
package hoist.ingest.json;

import org.jspecify.annotations.NullMarked;
