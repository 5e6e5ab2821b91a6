/** The one database file: the only place with SQL. */
@NullMarked
package org.flexmelder.store;

import org.jspecify.annotations.NullMarked;
