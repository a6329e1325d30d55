/** What the code says of itself in the OpenAPI document. */
@NullMarked
package kz.kinoqor.kit.openapi;

import org.jspecify.annotations.NullMarked;
