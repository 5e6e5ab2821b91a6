/** Keys, secrets and the sealing of personal data at rest. */
@NullMarked
package org.flexmelder.vault;

import org.jspecify.annotations.NullMarked;
