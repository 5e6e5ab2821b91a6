/** Alles finden: one search over screens, actions, people, reports, settings and the guide. */
@NullMarked
package org.flexmelder.ui.find;

import org.jspecify.annotations.NullMarked;
