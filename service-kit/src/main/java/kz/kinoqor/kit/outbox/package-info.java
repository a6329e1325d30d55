/** The send of a fact is a row written in the transaction of the change; a relay reads it off the write-ahead log. */
@NullMarked
package kz.kinoqor.kit.outbox;

import org.jspecify.annotations.NullMarked;
