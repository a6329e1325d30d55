package kz.kinoqor.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The CloudEvents {@code type} of a fact, for ever: a breaking change takes a new name, never a new meaning. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {

    /** For example {@code kz.kinoqor.catalog.film.registered.v1}. */
    String value();
}
