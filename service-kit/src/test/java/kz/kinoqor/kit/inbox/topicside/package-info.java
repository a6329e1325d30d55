/** The writing side of the topics, for tests of those who read them. */
@NullMarked
package kz.kinoqor.kit.inbox.topicside;

import org.jspecify.annotations.NullMarked;
