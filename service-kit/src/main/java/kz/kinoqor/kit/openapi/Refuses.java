package kz.kinoqor.kit.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The problem codes an operation can answer with, beside those every operation can. They enter the OpenAPI document with
 * status and title from the page {@code docs/problems/<code>.md}; a code without a page fails the build. Needs an
 * {@code @Operation(operationId = …)} on the same method.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {
    String[] value();
}
