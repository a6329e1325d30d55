/** Read models as people look after them: how far each has come, and rebuilding over HTTP. */
@NullMarked
package kz.kinoqor.analytics.projection;

import org.jspecify.annotations.NullMarked;
