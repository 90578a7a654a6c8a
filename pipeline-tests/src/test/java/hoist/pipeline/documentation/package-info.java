/** What docs/ says is what the code does. */
@NullMarked
package hoist.pipeline.documentation;

import org.jspecify.annotations.NullMarked;
