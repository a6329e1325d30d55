/** The signing key of a local stack and its short-lived tokens. Never used beyond one machine. */
@NullMarked
package kz.kinoqor.local.identity;

import org.jspecify.annotations.NullMarked;
