@NullMarked
package kz.kinoqor.kit.outbox;

import org.jspecify.annotations.NullMarked;
