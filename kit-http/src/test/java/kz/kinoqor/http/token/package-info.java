@NullMarked
package kz.kinoqor.http.token;

import org.jspecify.annotations.NullMarked;
