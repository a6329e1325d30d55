/**
 * Exact money: Joda-Money inside, a decimal string and an ISO 4217 code outside, and the named functions that may
 * round. Never a floating point number, never a total over several currencies.
 */
@NullMarked
package kz.kinoqor.kit.money;

import org.jspecify.annotations.NullMarked;
