/** Lists in, lists out. */
@NullMarked
package org.flexmelder.exchange;

import org.jspecify.annotations.NullMarked;
