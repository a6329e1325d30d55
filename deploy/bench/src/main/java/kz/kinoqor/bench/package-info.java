/**
 * Measurements. Machines are shared and noisy, so no figure stands alone: each is a ratio to a reference that ran in the
 * same minutes on the same machine, with the processor time that each side took.
 */
@NullMarked
package kz.kinoqor.bench;

import org.jspecify.annotations.NullMarked;
