@NullMarked
package kz.kinoqor.local.command;

import org.jspecify.annotations.NullMarked;
