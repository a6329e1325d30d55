/** What the views say in words, in Kazakh, Russian and English at once. */
@NullMarked
package kz.kinoqor.analytics.phrase;

import org.jspecify.annotations.NullMarked;
