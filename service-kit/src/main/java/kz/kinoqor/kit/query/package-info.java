/** Reading rows for views: visible SQL, plain JDBC, no entities. Writing goes through aggregates. */
@NullMarked
package kz.kinoqor.kit.query;

import org.jspecify.annotations.NullMarked;
