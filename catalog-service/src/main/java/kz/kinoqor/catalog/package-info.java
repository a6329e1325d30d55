/**
 * The register of a national film sector. Owns films, people, organisations, festivals and what films did there; decides
 * nothing about money and counts nothing.
 */
@NullMarked
package kz.kinoqor.catalog;

import org.jspecify.annotations.NullMarked;
