/** What the program speaks of: plain records of the JDK alone, the same words on every side. */
@NullMarked
package org.flexmelder.model;

import org.jspecify.annotations.NullMarked;
