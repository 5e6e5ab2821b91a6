#!/usr/bin/env bash
# Builds the present commit twice, each time in a clone of its own, and compares our jar, the modules and all that the
# deb holds, byte by byte. The AOT caches are told apart: the JVM fills them from what it measured in the training run.
#   installer/twice.sh
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# what is compared is what was packed
export DPKG_DEB_COMPRESSOR_TYPE=none

for build in one two; do
    git clone --quiet . "$work/$build"
    (
        cd "$work/$build"
        mvn --batch-mode --no-transfer-progress --quiet -Dmaven.test.skip package
        installer/package.sh --built deb
        mkdir deb
        dpkg-deb -R target/installer/*.deb deb
        find target/flexmelder-*.jar target/installer-work/mods deb -type f | LC_ALL=C sort | xargs sha256sum >"../$build.sums"
        dpkg-deb -c target/installer/*.deb >>"../$build.sums"
    )
    rm -rf "${work:?}/$build"
done

# the size of the caches is in the control file
cached='[.]aot$|[.]aot |DEBIAN/control$'
echo "not the same each time:"
diff "$work/one.sums" "$work/two.sums" | grep '^<' | grep -E "$cached" || true
if diff <(grep -vE "$cached" "$work/one.sums") <(grep -vE "$cached" "$work/two.sums"); then
    echo "the same, byte by byte: $(grep -vEc "$cached" "$work/one.sums") lines of sums, rights and dates"
else
    echo "FAILED: two builds of one commit differ" >&2
    exit 1
fi
