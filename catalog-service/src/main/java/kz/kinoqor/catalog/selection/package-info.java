/** What films did at festivals: from submission to prize. What no source states stays absent: no festival, edition or year is ever invented. */
@NullMarked
package kz.kinoqor.catalog.selection;

import org.jspecify.annotations.NullMarked;
