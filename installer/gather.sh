#!/usr/bin/env bash
# Makes of a folder with the packages of all systems what a release holds: with the SBOM, the licences of all parts, the
# changes, and the sums of all. TAG is the tag of the release, "v" and the version.
#   installer/gather.sh FOLDER TAG
set -euo pipefail
folder=$(cd "$1" && pwd) tag=$2
cd "$(dirname "$0")/.."
version=$(sed -n 's:^    <version>\(.*\)</version>$:\1:p' pom.xml)
[ "$tag" = "v$version" ] || { echo "The tag is $tag, the version $version." >&2 && exit 1; }

for file in _amd64.deb -1.x86_64.rpm -linux-x86_64.tar.gz -macos-arm64.dmg -macos-arm64.pkg -macos-x86_64.dmg \
    -macos-x86_64.pkg -windows-x64-de.msi -windows-x64-de.exe -windows-x64-en.msi -windows-x64-en.exe; do
    # jpackage writes flexmelder_ and the version in the name of a deb
    [ -n "$(find "$folder" -name "flexmelder?$version$file")" ] || { echo "There is no …$file." >&2 && exit 1; }
done
installer/changes.sh "$version" >target/changes.md
installer/sbom.sh
cp "target/installer/flexmelder-$version-sbom.json" "$folder"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
tar -xzf "$folder/flexmelder-$version-linux-x86_64.tar.gz" -C "$work" FlexMelder/lib/runtime/legal
(cd "$work/FlexMelder/lib/runtime" && zip --quiet --recurse-paths "$folder/flexmelder-$version-licences.zip" legal)
(cd "$folder" && sha256sum -- flexmelder* >SHA256SUMS)
