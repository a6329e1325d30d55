/**
 * How many film organisations there are, who owns them, in which legal form and where, on a day of your choice. What is
 * not known stays null; what follows from other figures says that it is derived.
 */
@NullMarked
package kz.kinoqor.analytics.orgcensus;

import org.jspecify.annotations.NullMarked;
