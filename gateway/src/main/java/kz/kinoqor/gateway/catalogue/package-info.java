/** The catalogue of problems, for people as pages and for programs as JSON. */
@NullMarked
package kz.kinoqor.gateway.catalogue;

import org.jspecify.annotations.NullMarked;
