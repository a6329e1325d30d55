/**
 * What all pages share: the frame around them, their words in three languages, and their style sheet and modules.
 */
@NullMarked
package kz.kinoqor.gateway.page;

import org.jspecify.annotations.NullMarked;
