/** People as the public knows them: their names, what they are known as, and their credits. Nothing private is kept here. */
@NullMarked
package kz.kinoqor.catalog.person;

import org.jspecify.annotations.NullMarked;
