/**
 * The documents for those who build on the suite: one OpenAPI document merged from all services, a page made of it, and
 * the AsyncAPI documents of the event side.
 */
@NullMarked
package kz.kinoqor.gateway.reference;

import org.jspecify.annotations.NullMarked;
