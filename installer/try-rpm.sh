#!/usr/bin/env bash
# Tries the rpm of target/installer, as root, on whatever system has rpm: it is installed into a folder with a database
# of its own, used from there, and removed. What it requires is looked for on this machine.
#   installer/try-rpm.sh [PICTURE]
# PICTURE: where a picture of the window goes. Needs Xvfb, xdotool and ImageMagick.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/lib.sh
. installer/try-lib.sh

version=$(sed -n 's/^-Dflexmelder.version=//p' target/flexmelder.args)
rpm=$PWD/$(echo target/installer/flexmelder-"$version"-1.*.rpm)
work=$(mktemp -d) picture=${1:-target/installer-work/installed-rpm.png}
xvfb='' data=$work/data root=$work/root

tidy() {
    [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true
    rm -rf "$work"
}
installed() { rpm --root "$root" "$@"; }

[ -f "$rpm" ] || fail "no rpm in target/installer"
trap tidy EXIT

say "what it says of itself"
[ "$(rpm -qp --queryformat '%{NAME} %{VERSION} %{LICENSE}' "$rpm")" = "flexmelder $version Apache-2.0" ] || fail "its name"
[ -z "$(rpm -qp --scripts "$rpm")" ] || fail "it runs a script"
PATH=$PATH:/sbin:/usr/sbin ldconfig -p >"$work/libraries"
for library in $(rpm -qp --requires "$rpm" | sed -n 's/()(64bit)$//p'); do
    grep -q "$library " "$work/libraries" || fail "$library is not here"
done

say "installed and used"
mkdir -p "$root"
installed --initdb
installed -i --nodeps "$rpm"
installed -V --nodeps flexmelder
commands "$root/opt/flexmelder/bin"
[ -f "$root/usr/share/applications/flexmelder.desktop" ] || fail "no entry in the menu"
[ "$(readlink "$root/usr/bin/flexmelder")" = /opt/flexmelder/bin/flexmelder-cli ] || fail "no command"

say "the window, with GTK"
painted "$picture" "$root/opt/flexmelder/bin/FlexMelder" --data "$data" --practice

say "removed"
installed -e flexmelder
[ -z "$(find "$root" -iname '*flexmelder*')" ] || fail "something is left behind"
[ -n "$(find "$data" -name '*.db')" ] || fail "the data went with the program"
say "all as it should be"
