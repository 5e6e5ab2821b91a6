/** A portal to practise with, embedded, on loopback: knows the wire alone and shares no code with {@code portal}. */
@NullMarked
package org.flexmelder.practice;

import org.jspecify.annotations.NullMarked;
