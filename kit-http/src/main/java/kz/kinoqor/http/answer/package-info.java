/**
 * What every answer of every server of ours has in common: headers that protect it, who may keep it, and that it is a
 * problem document where the server turns a request away before anything of ours has seen it.
 */
@NullMarked
package kz.kinoqor.http.answer;

import org.jspecify.annotations.NullMarked;
