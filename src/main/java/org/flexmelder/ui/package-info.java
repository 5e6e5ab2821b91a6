/** The window: what all screens share. */
@NullMarked
package org.flexmelder.ui;

import org.jspecify.annotations.NullMarked;
