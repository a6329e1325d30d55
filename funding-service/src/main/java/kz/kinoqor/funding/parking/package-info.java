/** Events that funding could not take in: to be looked into, redriven or discarded by whoever runs the suite. */
@NullMarked
package kz.kinoqor.funding.parking;

import org.jspecify.annotations.NullMarked;
