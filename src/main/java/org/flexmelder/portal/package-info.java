/** The CareFlex portal over HTTP: the only place that knows its addresses and its wire format. */
@NullMarked
package org.flexmelder.portal;

import org.jspecify.annotations.NullMarked;
