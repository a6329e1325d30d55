/** The facts of the register: films, people, credits, organisations, festivals and what films did there. */
@NullMarked
package kz.kinoqor.contracts.catalog;

import org.jspecify.annotations.NullMarked;
