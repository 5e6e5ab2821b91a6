/** Senden: what is ready, on its way, and what came back. */
@NullMarked
package org.flexmelder.ui.sending;

import org.jspecify.annotations.NullMarked;
