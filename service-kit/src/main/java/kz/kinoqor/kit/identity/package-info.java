/** Who calls: subject, roles and organisation, from the bearer token and nothing else. */
@NullMarked
package kz.kinoqor.kit.identity;

import org.jspecify.annotations.NullMarked;
