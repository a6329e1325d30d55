/**
 * The event feed: every fact in the order of its arrival, as pages and as a stream of server-sent events that resumes
 * where it broke off. What a fact means belongs to the read models.
 */
@NullMarked
package kz.kinoqor.analytics.feed;

import org.jspecify.annotations.NullMarked;
