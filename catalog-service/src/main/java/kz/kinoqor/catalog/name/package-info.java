/** Names in several languages and scripts. Which script a name is in is checked, or read off its letters. */
@NullMarked
package kz.kinoqor.catalog.name;

import org.jspecify.annotations.NullMarked;
