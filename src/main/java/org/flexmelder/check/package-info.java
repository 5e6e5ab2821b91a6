/** Rules on master data and incidents: pure functions that give every finding at once. */
@NullMarked
package org.flexmelder.check;

import org.jspecify.annotations.NullMarked;
