/**
 * What a service shows of its records: a view is a record and the columns that it is read from, and here it is found,
 * listed page by page, and tagged. SQL stays visible; nothing here writes.
 */
@NullMarked
package kz.kinoqor.kit.view;

import org.jspecify.annotations.NullMarked;
