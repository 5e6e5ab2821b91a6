#!/usr/bin/env bash
# Prints what CHANGELOG.md says of a version, and ends badly where it says nothing.
#   installer/changes.sh VERSION
set -euo pipefail
cd "$(dirname "$0")/.."
awk -v version="$1" '
    /^## / { inside = $2 == version; next }
    inside { print; words += NF }
    END { exit words == 0 }' CHANGELOG.md
