/** Refusals as RFC 9457 documents. Every refusal of a feature is a value of its sealed {@code …Problem}; this is the one place that turns it into HTTP. */
@NullMarked
package kz.kinoqor.kit.problem;

import org.jspecify.annotations.NullMarked;
