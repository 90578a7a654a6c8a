/** Whether a click belongs to the elevation request it names (rule A2). */
@NullMarked
package hoist.approval.binding;

import org.jspecify.annotations.NullMarked;
