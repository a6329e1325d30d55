/** The pages, in a real browser. */
@NullMarked
package kz.kinoqor.system.page;

import org.jspecify.annotations.NullMarked;
