/** Whether there is a newer version of the program, as a signed manifest says it. */
@NullMarked
package org.flexmelder.update;

import org.jspecify.annotations.NullMarked;
