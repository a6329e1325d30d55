/**
 * The purse of a national film sector. Owns funds, what they promised, and awards of money to films; keeps of films only a
 * copy of what the register says, and counts nothing.
 */
@NullMarked
package kz.kinoqor.funding;

import org.jspecify.annotations.NullMarked;
