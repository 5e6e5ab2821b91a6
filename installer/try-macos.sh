#!/usr/bin/env bash
# Tries the dmg and the pkg of target/installer on this Mac: the program of the dmg from a copy, that of the pkg
# installed, which asks for sudo, and removed. The data lies in a folder of its own.
#   installer/try-macos.sh
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/try-lib.sh

version=$(sed -n 's/^-Dflexmelder.version=//p' target/flexmelder.args)
file=target/installer/flexmelder-$version-macos-$(uname -m)
installed=/Applications/FlexMelder.app
work=$(mktemp -d)
data=$work/data

tidy() {
    hdiutil detach -quiet "$work/volume" 2>/dev/null || true
    rm -rf "$work"
}

for kind in dmg pkg; do
    [ -f "$file.$kind" ] || fail "no $kind in target/installer"
done
[ ! -e "$installed" ] || fail "FlexMelder is already installed here"
trap tidy EXIT

say "the dmg"
hdiutil attach -quiet -nobrowse -readonly -mountpoint "$work/volume" "$file.dmg"
ditto "$work/volume/FlexMelder.app" "$work/FlexMelder.app"
codesign --verify --deep --strict "$work/FlexMelder.app" || fail "its signature"
commands "$work/FlexMelder.app/Contents/MacOS"

say "the pkg"
sudo installer -pkg "$file.pkg" -target /
codesign --verify --deep --strict "$installed" || fail "its signature"
commands "$installed/Contents/MacOS"
[ "$(/usr/local/bin/flexmelder --version)" = "FlexMelder $version" ] || fail "no command"

say "its window stays open"
"$installed/Contents/MacOS/FlexMelder" --data "$data" --practice >"$work/window.txt" 2>&1 &
window=$!
sleep 15
kill "$window" || fail "the window is gone"
wait "$window" || true

say "removed"
sudo rm -rf "$installed" /usr/local/bin/flexmelder
sudo pkgutil --forget org.flexmelder
[ -n "$(find "$data" -name '*.db')" ] || fail "the data went with the program"
say "all as it should be"
