/**
 * Where a record comes from: the document that states it, the place in it, its words, and the marked set it belongs to.
 */
@NullMarked
package kz.kinoqor.kit.provenance;

import org.jspecify.annotations.NullMarked;
