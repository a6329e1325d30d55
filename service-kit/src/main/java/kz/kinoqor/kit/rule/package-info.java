/**
 * Rules that input can break, what they say in Kazakh, Russian and English, and the bag that collects them while a
 * request is read. No rule of any one value type is here.
 */
@NullMarked
package kz.kinoqor.kit.rule;

import org.jspecify.annotations.NullMarked;
