#!/usr/bin/env bash
# Builds FlexMelder with its own Java runtime on Linux, into target/installer.
#   installer/package.sh [--built] [folder|deb|rpm …]
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
# what dpkg-deb would take from its version and from the clock
export SOURCE_DATE_EPOCH DPKG_DEB_COMPRESSOR_TYPE=${DPKG_DEB_COMPRESSOR_TYPE:-xz} DPKG_DEB_COMPRESSOR_LEVEL=9
version=$(sed -n 's/^-Dflexmelder.version=//p' target/flexmelder.args)
stamp=$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</.*:\1:p' pom.xml)
SOURCE_DATE_EPOCH=$(date -u -d "$stamp" +%s)
out=$PWD/target/installer
work=$PWD/target/installer-work
[ "$(uname -s)" = Linux ] || { echo "Not for $(uname -s)." >&2 && exit 1; }
kinds=folder
if command -v dpkg-deb >/dev/null && command -v fakeroot >/dev/null; then kinds="$kinds deb"; fi
if command -v rpmbuild >/dev/null; then kinds="$kinds rpm"; fi
image=$out/FlexMelder app=$image/lib/app bin=$image/bin icon=icons/png/flexmelder-256.png
[ $# -eq 0 ] || kinds=$*

rm -rf "$out" "$work"
mkdir -p "$out" "$work"

"$jdk/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$(echo target/libs/javafx-*-*-*.jar | tr ' ' :)" \
    installer/Modules.java "$work/mods" "$stamp" \
    target/flexmelder-"$version".jar target/libs/*.jar
"$jdk/bin/jlink" @installer/runtime.args --module-path "$work/mods" --output "$work/runtime"
find "$work/runtime/bin" -type f ! -name java -delete

sed "s/@version@/$version/" installer/cli.properties >"$work/cli.properties"
"$jdk/bin/jpackage" @installer/common.args @installer/image.args --type app-image --app-version "$version" \
    --runtime-image "$work/runtime" --icon "$icon" \
    --add-launcher "flexmelder-cli=$work/cli.properties" --java-options "-Dflexmelder.version=$version" --dest "$out"
cp LICENSE "$app"
sed -e 's:APPLICATION_LAUNCHER:/opt/flexmelder/bin/FlexMelder:' -e 's:APPLICATION_ICON:/opt/flexmelder/lib/FlexMelder.png:' \
    -e 's:DEPLOY_BUNDLE_CATEGORY:Office;:' installer/linux/FlexMelder.desktop >"$app/flexmelder.desktop"
# the command line has no place in the menu
sed -i -z 's:<add-launcher.*</add-launcher>::' "$app/.jpackage.xml"
# the AOT caches know the runtime by its date
find "$image" -type f -exec touch -d "$stamp" {} +

train flexmelder-cli cli '' practice_run
if desktop; then
    trap 'kill "$xvfb"' EXIT
    screen -screen 0 1366x900x24
fi
train FlexMelder window "$(window_training)" window "$bin/FlexMelder" --data "$work/office" --practice
# jpackage's launchers
rm "$app"/*.cfg "$image/lib/libapplauncher.so"
elsewhere flexmelder-cli FlexMelder

for kind in $kinds; do
    if [ "$kind" = folder ]; then
        tar -czf "$out/flexmelder-$version-linux-$(uname -m).tar.gz" -C "$out" "$(basename "$image")"
    else
        "$jdk/bin/jpackage" @installer/common.args @installer/linux.args --type "$kind" --app-version "$version" \
            --app-image "$image" --dest "$out"
    fi
done
