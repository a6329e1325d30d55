/** What crosses a border between services: facts as records, their topics and their envelope. */
@NullMarked
package kz.kinoqor.contracts;

import org.jspecify.annotations.NullMarked;
