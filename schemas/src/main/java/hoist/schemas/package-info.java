/** The contract between the parts: topics, their keys and values, and how values become bytes. */
@NullMarked
package hoist.schemas;

import org.jspecify.annotations.NullMarked;
