/** Reading a read model: the tables of its live build, and waiting until they have seen enough. */
@NullMarked
package kz.kinoqor.analytics.read;

import org.jspecify.annotations.NullMarked;
