/**
 * What a read model is to the engine: its definition and version, and the registry of its builds, which all processes
 * share. What a read model means belongs in its own package.
 */
@NullMarked
package kz.kinoqor.analytics.build;

import org.jspecify.annotations.NullMarked;
