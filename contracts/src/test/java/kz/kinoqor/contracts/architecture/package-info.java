/** What this module may lean on. */
@NullMarked
package kz.kinoqor.contracts.architecture;

import org.jspecify.annotations.NullMarked;
