/** Organisations: their legal form, who owns them, where they sit and what they do. Legal form and ownership are independent of each other. */
@NullMarked
package kz.kinoqor.catalog.organisation;

import org.jspecify.annotations.NullMarked;
