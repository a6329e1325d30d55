/**
 * The mirror: read models that follow the facts of catalog and funding, the film thread and the event feed. It is never
 * the source of truth for anything that the other two own.
 */
@NullMarked
package kz.kinoqor.analytics;

import org.jspecify.annotations.NullMarked;
