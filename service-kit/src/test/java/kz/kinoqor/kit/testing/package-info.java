/**
 * What the tests of every service share: requests whose answers are held against the service's own OpenAPI document, the
 * crosswalk of problems, and the rules of the house with a canary for each.
 */
@NullMarked
package kz.kinoqor.kit.testing;

import org.jspecify.annotations.NullMarked;
