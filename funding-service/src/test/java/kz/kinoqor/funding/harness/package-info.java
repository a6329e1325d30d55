/** What the tests of the whole service have at hand: its officer, the register's topic, the outbox. */
@NullMarked
package kz.kinoqor.funding.harness;

import org.jspecify.annotations.NullMarked;
