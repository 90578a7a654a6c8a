package hoist.ingest.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Halo's own webhooks come here: by HTTP Basic too, for Halo can send nothing better, and as large as its tickets are. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SentByHalo {}
