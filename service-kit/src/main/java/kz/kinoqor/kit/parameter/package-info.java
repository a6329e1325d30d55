/** What a query may ask: the parameters that an operation declares, each once and with a value, read by their types. */
@NullMarked
package kz.kinoqor.kit.parameter;

import org.jspecify.annotations.NullMarked;
