@NullMarked
package kz.kinoqor.funding.award;

import org.jspecify.annotations.NullMarked;
