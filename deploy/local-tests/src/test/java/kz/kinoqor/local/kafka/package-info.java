@NullMarked
package kz.kinoqor.local.kafka;

import org.jspecify.annotations.NullMarked;
