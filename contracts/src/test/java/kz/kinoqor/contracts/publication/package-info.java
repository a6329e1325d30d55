/** Files that are produced from the code, committed beside it, and never allowed to differ from it. */
@NullMarked
package kz.kinoqor.contracts.publication;

import org.jspecify.annotations.NullMarked;
