/** The facts of the purse: funds with their promises, and awards. */
@NullMarked
package kz.kinoqor.contracts.funding;

import org.jspecify.annotations.NullMarked;
