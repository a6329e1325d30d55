/**
 * The door: one address in front of every service. It routes, checks who speaks, bounds what comes in and shows what
 * the suite is doing. It owns no facts and no business rule, and never opens a database.
 */
@NullMarked
package kz.kinoqor.gateway;

import org.jspecify.annotations.NullMarked;
