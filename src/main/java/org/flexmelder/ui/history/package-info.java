/** Verlauf: every batch with its request and answer, and the settling of what is unclear. */
@NullMarked
package org.flexmelder.ui.history;

import org.jspecify.annotations.NullMarked;
