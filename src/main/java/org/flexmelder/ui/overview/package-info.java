/** Übersicht: the month at a glance, and "Nichts zu melden". */
@NullMarked
package org.flexmelder.ui.overview;

import org.jspecify.annotations.NullMarked;
