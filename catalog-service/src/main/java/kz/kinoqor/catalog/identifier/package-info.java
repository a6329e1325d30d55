/** Identifiers given by other registries: each belongs to one record at most, and leads back to it. */
@NullMarked
package kz.kinoqor.catalog.identifier;

import org.jspecify.annotations.NullMarked;
