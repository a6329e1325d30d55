/**
 * Hot public reads answered from memory: one film, person, organisation, festival, fund or award. An entry is served for
 * at most two seconds after its read began, only while the channel of events is known to be current, and only until
 * anything that it mentions is changed or shown otherwise. Nothing here knows what an answer means.
 */
@NullMarked
package kz.kinoqor.gateway.cache;

import org.jspecify.annotations.NullMarked;
