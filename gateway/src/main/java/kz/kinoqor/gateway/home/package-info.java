/** The first page: how much there is, the road every fact takes, and what happens as it happens. */
@NullMarked
package kz.kinoqor.gateway.home;

import org.jspecify.annotations.NullMarked;
