/**
 * JSON Schemas (draft 2020-12) of the facts, drawn from the records and published with them. A property without a value
 * is absent, never null; properties that a schema does not name are allowed, since a newer producer may say more.
 */
@NullMarked
package kz.kinoqor.contracts.schema;

import org.jspecify.annotations.NullMarked;
