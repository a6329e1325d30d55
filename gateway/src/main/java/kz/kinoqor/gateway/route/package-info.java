/**
 * Which service answers which path. The table is configuration; nothing here knows what a path means.
 */
@NullMarked
package kz.kinoqor.gateway.route;

import org.jspecify.annotations.NullMarked;
