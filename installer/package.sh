#!/usr/bin/env bash
# Builds FlexMelder with its own Java runtime on Linux and macOS, into target/installer; Windows has package.ps1.
#   installer/package.sh [--built] [folder|deb|rpm|dmg|pkg …]
# Without a kind: all that this machine has the tools for. --built: Maven's "package" has been run already.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/lib.sh

if [ "${1:-}" = --built ]; then
    shift
else
    mvn --batch-mode --no-transfer-progress --quiet -DskipTests package
fi

jdk=$(jdk25)
version=$(sed -n 's/^-Dflexmelder.version=//p' target/flexmelder.args)
stamp=$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</.*:\1:p' pom.xml)
out=$PWD/target/installer
work=$PWD/target/installer-work
natives='' # where SQLite and JavaFX have theirs; this too is set by:
# shellcheck source=installer/linux.sh
. "installer/$(uname -s | tr '[:upper:]' '[:lower:]').sh"
[ $# -eq 0 ] || kinds=$*

rm -rf "$out" "$work"
mkdir -p "$out" "$work"

"$jdk/bin/java" @installer/modules.args -cp "$(echo target/libs/javafx-*-*-*.jar | tr ' ' :)" \
    installer/Modules.java "$work/mods" "$stamp" \
    target/flexmelder-"$version".jar target/libs/*.jar
"$jdk/bin/jlink" @installer/runtime.args --module-path "$work/mods" --output "$work/runtime"
find "$work/runtime/bin" -type f ! -name java -delete

sed -e "s/@version@/$version/" -e "s:@natives@:$natives:" installer/cli.properties >"$work/cli.properties"
build_image --add-launcher "flexmelder-cli=$work/cli.properties" --java-options "-Dflexmelder.version=$version" \
    --java-options "-Dorg.sqlite.lib.path=$natives"
cp LICENSE "$app"
# two builds have the same dates
find "$image" -type f -exec touch -d "$stamp" {} +

train flexmelder-cli cli '' practice_run
show_desktop
train FlexMelder window "$(window_training)" window
finish_image
elsewhere flexmelder-cli FlexMelder

for kind in $kinds; do
    build "$kind"
done
