/** Words from open lists, such as what a person is known as: their form is fixed, the list is not. */
@NullMarked
package kz.kinoqor.kit.vocabulary;

import org.jspecify.annotations.NullMarked;
