/**
 * Long work as a resource: what it is, how far it has come, how it ended, and what became of each line. What the work
 * is, its own room knows.
 */
@NullMarked
package kz.kinoqor.catalog.operation;

import org.jspecify.annotations.NullMarked;
