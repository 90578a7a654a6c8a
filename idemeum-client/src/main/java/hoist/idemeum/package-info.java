/** idemeum over HTTP: the only place that knows its URLs, JSON and errors. */
@NullMarked
package hoist.idemeum;

import org.jspecify.annotations.NullMarked;
