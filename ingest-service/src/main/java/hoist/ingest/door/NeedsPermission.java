package hoist.ingest.door;

import hoist.tenants.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a caller of this endpoint must be allowed to do. An endpoint without it lets nobody in. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsPermission {
    Permission value();
}
