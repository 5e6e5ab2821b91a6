#!/bin/sh
# Starts FlexMelder in its own Java runtime.
home=$(readlink -f "$0")
home=${home%/bin/*}
exec "$home/lib/runtime/bin/java" @options@ "$@"
