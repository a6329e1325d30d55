/** The commands behind the script at the top of the checkout: what a person sees of a local stack. */
@NullMarked
package kz.kinoqor.local.command;

import org.jspecify.annotations.NullMarked;
