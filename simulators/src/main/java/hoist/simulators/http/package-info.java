/** The small HTTP server under both simulated vendors: routes, requests, answers, pages, and where faults strike. */
@NullMarked
package hoist.simulators.http;

import org.jspecify.annotations.NullMarked;
