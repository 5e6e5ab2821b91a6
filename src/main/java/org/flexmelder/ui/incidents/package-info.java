/** Vorfälle: drafts and what they still need. */
@NullMarked
package org.flexmelder.ui.incidents;

import org.jspecify.annotations.NullMarked;
