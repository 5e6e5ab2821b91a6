/** Beschäftigte: master data. */
@NullMarked
package org.flexmelder.ui.employees;

import org.jspecify.annotations.NullMarked;
