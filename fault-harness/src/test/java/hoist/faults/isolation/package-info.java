@org.jspecify.annotations.NullMarked
package hoist.faults.isolation;
