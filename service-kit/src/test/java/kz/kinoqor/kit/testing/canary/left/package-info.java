/** Classes that break one rule of the house each, so that the rule is seen to bite. */
@NullMarked
package kz.kinoqor.kit.testing.canary.left;

import org.jspecify.annotations.NullMarked;
