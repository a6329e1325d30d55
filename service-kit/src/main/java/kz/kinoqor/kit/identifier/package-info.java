/**
 * Identifiers given by somebody else's registry: their form, their check characters, their one canonical
 * spelling. Whether a registry really holds them is not asked here.
 */
@NullMarked
package kz.kinoqor.kit.identifier;

import org.jspecify.annotations.NullMarked;
