#!/usr/bin/env bash
# Writes what the program is made of, with licences and sums, as CycloneDX into target/installer: what Maven knows, and
# the Java runtime. Needs Maven and jq.
#   installer/sbom.sh
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/lib.sh

jdk=$(jdk25)
told() { sed -n "s/^$1=\"\(.*\)\"/\1/p" "$jdk/release"; }

mvn --batch-mode --no-transfer-progress --quiet -Psbom
version=$(jq -r .metadata.component.version target/flexmelder-sbom.json)
mkdir -p target/installer
jq --arg version "$(told JAVA_RUNTIME_VERSION)" --arg publisher "$(told IMPLEMENTOR)" --arg source "$(told SOURCE_REPO)" '
    .components += [{
        "type": "platform",
        "bom-ref": "java-runtime",
        publisher: $publisher,
        name: "OpenJDK",
        version: $version,
        licenses: [{license: {id: "GPL-2.0-with-classpath-exception"}}],
        externalReferences: [{type: "vcs", url: $source}]
    }]' target/flexmelder-sbom.json >"target/installer/flexmelder-$version-sbom.json"
