/** Plays a request to its end and measures, for those who want to see Hoist work before they believe it. */
@NullMarked
package hoist.quickstart.story;

import org.jspecify.annotations.NullMarked;
