/** What a run has shown, in Markdown: for the eye and for the file alike. */
@NullMarked
package kz.kinoqor.bench.report;

import org.jspecify.annotations.NullMarked;
