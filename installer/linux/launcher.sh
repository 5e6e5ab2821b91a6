#!/bin/sh
# Starts FlexMelder in its own Java runtime.
home=$(readlink -f "$0")
home=${home%/bin/*}
# JavaFX sets these itself; were they new then, the list of variables would be laid anew while other threads read it
export GDK_BACKEND=x11 IBUS_ENABLE_SYNC_MODE=1
exec "$home/lib/runtime/bin/java" @options@ "$@"
