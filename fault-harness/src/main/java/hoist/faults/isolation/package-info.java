/** Whether tenants whose HaloPSA is dead, slow or unwilling make the others' tickets late. */
@NullMarked
package hoist.faults.isolation;

import org.jspecify.annotations.NullMarked;
