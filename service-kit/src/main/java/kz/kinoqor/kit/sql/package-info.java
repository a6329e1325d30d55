/** What every service knows of talking to PostgreSQL, and nothing of what is stored there. */
@NullMarked
package kz.kinoqor.kit.sql;

import org.jspecify.annotations.NullMarked;
