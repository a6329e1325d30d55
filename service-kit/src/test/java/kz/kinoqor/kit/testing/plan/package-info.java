/**
 * No read walks through a table that grows: the statements that a service's tests have it send are recorded where they
 * leave for the database, and planned once more over tables that are large.
 */
@NullMarked
package kz.kinoqor.kit.testing.plan;

import org.jspecify.annotations.NullMarked;
