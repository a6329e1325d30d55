/** Classes that break a rule of the architecture on purpose, so that each rule is seen to trip. */
@NullMarked
package kz.kinoqor.contracts.architecture.canary;

import org.jspecify.annotations.NullMarked;
