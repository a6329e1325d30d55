/** Who did what on a film: people and organisations in their roles, put forward, agreed or contested. */
@NullMarked
package kz.kinoqor.catalog.credit;

import org.jspecify.annotations.NullMarked;
