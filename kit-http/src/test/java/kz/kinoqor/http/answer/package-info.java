@NullMarked
package kz.kinoqor.http.answer;

import org.jspecify.annotations.NullMarked;
