/** Asking the services for what the gateway's own pages show. Each question has a deadline, and "away" is an answer. */
@NullMarked
package kz.kinoqor.gateway.backend;

import org.jspecify.annotations.NullMarked;
