/** The AsyncAPI documents of the topics, drawn from the same records as the schemas. */
@NullMarked
package kz.kinoqor.contracts.asyncapi;

import org.jspecify.annotations.NullMarked;
