/**
 * The three languages of the pages, and how numbers and times are written in each. Browsers cannot write Kazakh numbers
 * and dates, so every figure on a page is made here.
 */
@NullMarked
package kz.kinoqor.gateway.language;

import org.jspecify.annotations.NullMarked;
