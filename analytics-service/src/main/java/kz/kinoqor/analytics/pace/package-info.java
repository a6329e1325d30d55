/** Promises held against time: exact arithmetic of pace, with no idea of whose promises they are or who keeps count. */
@NullMarked
package kz.kinoqor.analytics.pace;

import org.jspecify.annotations.NullMarked;
