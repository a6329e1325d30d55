/** Many rows in one statement: how every read model hands a batch of facts to PostgreSQL. */
@NullMarked
package kz.kinoqor.analytics.rows;

import org.jspecify.annotations.NullMarked;
