/** The engine in each process: brings its inboxes in step with the registry of builds, and says whether it is ready. */
@NullMarked
package kz.kinoqor.analytics.run;

import org.jspecify.annotations.NullMarked;
