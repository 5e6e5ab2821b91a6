/** The user guide inside the program: F1 opens it at the chapter of the screen. */
@NullMarked
package org.flexmelder.ui.guide;

import org.jspecify.annotations.NullMarked;
