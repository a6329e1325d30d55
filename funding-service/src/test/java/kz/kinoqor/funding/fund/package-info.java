@NullMarked
package kz.kinoqor.funding.fund;

import org.jspecify.annotations.NullMarked;
