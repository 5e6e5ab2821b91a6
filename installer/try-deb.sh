#!/usr/bin/env bash
# Tries the deb of target/installer on this machine, as root: an older version is installed and used, the new one over
# it, with and without a display, and nothing of it stays behind. The data lies in a folder of its own.
#   installer/try-deb.sh [PICTURE]
# PICTURE: where a picture of the window goes. Needs Xvfb, xdotool and ImageMagick.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/lib.sh
. installer/try-lib.sh

jdk=$(jdk25)
version=$(sed -n 's/^-Dflexmelder.version=//p' target/flexmelder.args)
deb=$(echo target/installer/flexmelder_"$version"_*.deb)
work=$(mktemp -d) picture=${1:-target/installer-work/installed.png}
xvfb='' data=$work/data

tidy() {
    [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true
    if dpkg -s flexmelder >/dev/null 2>&1; then dpkg --purge flexmelder >/dev/null; fi
    rm -rf "$work"
}
ours() { find /etc /opt /usr /var -xdev -iname '*flexmelder*' -not -path '/var/tmp/*' -not -path "$1" | sort; }
# nothing_left BUT: nothing of it but this
nothing_left() {
    ours "$1" >"$work/after"
    diff "$work/before" "$work/after" || fail "something is left behind"
}
practice() { flexmelder --data "$data" practice-run --json >"$work/practice.json" 2>"$work/practice.err"; }
counted() { grep -o '"REPORTED" *: *[0-9]*' "$work/practice.json" | head -1 | grep -o '[0-9]*$'; }

[ -f "$deb" ] || fail "no deb in target/installer"
if dpkg -s flexmelder >/dev/null 2>&1 || [ -e /opt/flexmelder ]; then fail "flexmelder is already installed here"; fi
trap tidy EXIT
ours "" >"$work/before"

say "an older version, with a file that the new one does not have"
cp -a target/installer/FlexMelder "$work/FlexMelder"
touch "$work/FlexMelder/lib/app/of-old"
DPKG_DEB_COMPRESSOR_TYPE=none "$jdk/bin/jpackage" @installer/common.args @installer/linux.args --type deb \
    --app-version 0.0.1 --app-image "$work/FlexMelder" --dest "$work"
rm -r "$work/FlexMelder"
dpkg -i "$work"/flexmelder_0.0.1_*.deb
[ "$(dpkg-query -W -f '${Version}' flexmelder)" = 0.0.1 ] || fail "not the older version"
practice || fail "practice-run of the older version"
reported=$(counted)
[ "$reported" -gt 0 ] || fail "nothing was reported"

say "the new version over it"
dpkg -i "$deb"
[ "$(dpkg-query -W -f '${Version}' flexmelder)" = "$version" ] || fail "not the new version"
[ ! -e /opt/flexmelder/lib/app/of-old ] || fail "a file of the older version is left"
[ "$(flexmelder --version)" = "FlexMelder $version" ] || fail "--version"
commands /opt/flexmelder/bin
[ "$(counted)" = "$reported" ] || fail "the data of the older version is not there"
grep -q '"batches" *: *\[ *\]' "$work/practice.json" || fail "something was sent a second time"
[ -f /usr/share/applications/flexmelder.desktop ] || fail "no entry in the menu"

say "without a display: the practice run"
env -u DISPLAY -u WAYLAND_DISPLAY /opt/flexmelder/bin/FlexMelder --data "$work/headless" >"$work/headless.txt" 2>&1 ||
    fail "no practice run without a display"
grep -q 'accepted: 130' "$work/headless.txt" || fail "the practice run without a display"

say "the window, with GTK"
painted "$picture" /opt/flexmelder/bin/FlexMelder --data "$data" --practice

say "removed, installed again, purged"
dpkg -r flexmelder
# what dpkg keeps to purge it
nothing_left '/var/lib/dpkg/info/flexmelder.*'
[ -f "$data/practice/flexmelder.db" ] || [ -n "$(find "$data" -name '*.db')" ] || fail "the data went with the program"
dpkg -i "$deb"
dpkg --purge flexmelder
nothing_left ""
say "all as it should be"
