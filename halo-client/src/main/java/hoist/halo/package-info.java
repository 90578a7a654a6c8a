/** HaloPSA over HTTP: the only place that knows its URLs, JSON and errors. */
@NullMarked
package hoist.halo;

import org.jspecify.annotations.NullMarked;
