/** What the office can set, its defaults in one place, saved atomically. */
@NullMarked
package org.flexmelder.settings;

import org.jspecify.annotations.NullMarked;
