package kz.kinoqor.funding.film;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rebuild of the copy of the films came to.
 *
 * @param films that the register has told of
 * @param mended of them, that were not in the copy or differed from it
 * @param removed films that were in the copy and that the register has told nothing of
 */
@Schema(name = "RebuiltFilmCopy")
record RebuiltFilmCopy(int films, int mended, int removed) {}
