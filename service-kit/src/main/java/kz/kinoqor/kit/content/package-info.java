/** What content says, whatever way it is written: to know it again when it comes a second time. */
@NullMarked
package kz.kinoqor.kit.content;

import org.jspecify.annotations.NullMarked;
