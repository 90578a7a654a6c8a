/** Events once more: what a replay would do by the workers' own rules, carrying it out, and one effect again on purpose. */
@NullMarked
package hoist.cli.replay;

import org.jspecify.annotations.NullMarked;
