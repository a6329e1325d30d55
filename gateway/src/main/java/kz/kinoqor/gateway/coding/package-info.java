/** In which coding an answer goes out, and what that means for its tag. The services know one form of each answer only. */
@NullMarked
package kz.kinoqor.gateway.coding;

import org.jspecify.annotations.NullMarked;
