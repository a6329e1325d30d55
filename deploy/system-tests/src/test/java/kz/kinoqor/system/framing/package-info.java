/** A real service behind the gateway and behind a second reader of HTTP, which has doubts where a request allows any. */
@NullMarked
package kz.kinoqor.system.framing;

import org.jspecify.annotations.NullMarked;
