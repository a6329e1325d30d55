/**
 * Human text, the language it is in and the script it is written in.
 */
@NullMarked
package kz.kinoqor.kit.text;

import org.jspecify.annotations.NullMarked;
