/**
 * Golden samples: facts as they were published, kept for ever so that today's readers can be held against every one of
 * them. Samples are only ever added.
 */
@NullMarked
package kz.kinoqor.contracts.sample;

import org.jspecify.annotations.NullMarked;
