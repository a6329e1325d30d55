/** A real PostgreSQL 18 as a process, durable or fast, with the databases and owners of the suite. */
@NullMarked
package kz.kinoqor.local.postgres;

import org.jspecify.annotations.NullMarked;
