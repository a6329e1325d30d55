package kz.kinoqor.kit.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that changes something and returns a {@code Response}: honours {@code Idempotency-Key}. The first
 * answer is stored in the transaction of the change, so either both are there or neither; the same key with the same
 * request gets the first answer again, byte for byte.
 */
@Documented
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** True where a request without a key is refused: what moves money or submits. */
    @Nonbinding
    boolean keyRequired() default false;
}
