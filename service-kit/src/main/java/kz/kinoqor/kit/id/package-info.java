/**
 * Identities that we give ourselves: ids for machines, slugs for people.
 */
@NullMarked
package kz.kinoqor.kit.id;

import org.jspecify.annotations.NullMarked;
