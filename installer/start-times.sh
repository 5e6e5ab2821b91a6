#!/usr/bin/env bash
# Measures the start of the program in target/installer, over an office with 5,000 people and 100,000 incidents, beside
# the start of the least window that JavaFX can have, with the same options and an AOT cache of its own, on a screen of
# Xvfb; then --version and practice-run. The first round is cold, its figures are told apart.
#   installer/start-times.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/lib.sh

jdk=$(jdk25)
out=$PWD/target/start work=$PWD/target/start/work image=$PWD/target/start/minimal office=$PWD/target/start/office
app=$image/lib/app bin=$image/bin runtime=$image/lib/runtime
mods=target/installer-work/mods
rm -rf "$image" "$work"
mkdir -p "$out/screen" "$work" "$app" "$bin"

"$jdk/bin/javac" -d "$work/minimal" --module-path "$mods" installer/minimal/*.java
"$jdk/bin/jlink" --module-path "$work/minimal:$mods" --add-modules minimal --strip-java-debug-attributes \
    --compress zip-0 --output "$image/lib/runtime"
{
    echo app.mainmodule=minimal/minimal.Minimal
    sed -n 's/^--java-options -X/java-options=-X/p' installer/image.args
    echo java-options=--enable-native-access=javafx.graphics
} >"$app/minimal.cfg"
trap 'kill "$xvfb"' EXIT
screen -screen 0 1366x900x24 -fbdir "$out/screen"
train minimal window "$(window_training)" window
launcher minimal

if [ ! -d "$office" ]; then
    "$jdk/bin/java" -cp "target/test-classes:target/classes:target/libs/*" --enable-native-access=ALL-UNNAMED \
        org.flexmelder.app.BigOffice "$office/flexmelder" 5000 100000
fi

"$jdk/bin/java" -XX:+UseSerialGC installer/StartTimes.java "$((${1:-7} + 1))" \
    "$out/screen/Xvfb_screen0" target/installer/FlexMelder "$image" "$office"
