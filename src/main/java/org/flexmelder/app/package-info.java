/** Builds the program once: the window and the command line. */
@NullMarked
package org.flexmelder.app;

import org.jspecify.annotations.NullMarked;
