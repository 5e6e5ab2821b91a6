/** Einstellungen: companies, addresses, credentials, language, theme; and the first start. */
@NullMarked
package org.flexmelder.ui.settings;

import org.jspecify.annotations.NullMarked;
