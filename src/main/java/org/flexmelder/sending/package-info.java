/** The engine: takes what waits, sends it in batches, records what came back. */
@NullMarked
package org.flexmelder.sending;

import org.jspecify.annotations.NullMarked;
