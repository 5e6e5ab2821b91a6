#!/usr/bin/env bash
# The checklist of a release, up to its tag on this machine; nothing is pushed. On Linux, with what try-deb.sh and
# try-rpm.sh need.
#   installer/release.sh [--look]
# --look: only what takes no time: the tree, the version, the changes.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/try-lib.sh

look=${1:-}
version=$(sed -n 's:^    <version>\(.*\)</version>$:\1:p' pom.xml)
tag=v$version
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo --preserve-env=JAVA_HOME "$@"; fi; }

say "the tree"
[ -z "$(git status --porcelain)" ] || fail "something is not committed"

say "the version: $version"
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "the version in pom.xml is not that of a release"
if git rev-parse --quiet --verify "refs/tags/$tag" >/dev/null; then fail "$tag was released already"; fi
newest=$(printf '%s\n' "$version" "$(git tag --list 'v*' | sed 's/^v//')" | sort --version-sort | tail -1)
[ "$newest" = "$version" ] || fail "$newest is newer"
if git grep --line-number --fixed-strings -e "$version" -- . ':!pom.xml' ':!CHANGELOG.md'; then
    fail "the version stands in another place than pom.xml"
fi

[ -f "src/test/resources/released/$version.db" ] || fail "no database of this version is kept, see CONTRIBUTING.md"

say "the changes"
heading=$(grep --max-count 1 '^## ' CHANGELOG.md)
[ "$heading" = "## $version ($(date +%F))" ] || fail "CHANGELOG.md begins with \"$heading\", not with \"## $version ($(date +%F))\""
installer/changes.sh "$version" >/dev/null || fail "nothing stands under it"
[ "$look" != --look ] || exit 0

say "every test and check"
mvn --batch-mode --no-transfer-progress clean verify

say "the same twice"
installer/twice.sh

say "the packages of this system"
installer/package.sh --built
as_root installer/try-deb.sh
as_root installer/try-rpm.sh
installer/sbom.sh
[ -z "$(git status --porcelain)" ] || fail "the build changed what is committed"

git tag --annotate "$tag" --message "FlexMelder $version"
cat <<END
== $tag is set here. What a person still does:
   1. Look at the pictures in target/installer-work and target/screenshots.
   2. git push origin $tag; the workflow "release" builds all packages and drafts the release.
   3. Read the draft: its changes, eleven packages, SHA256SUMS, sbom.json, licences.zip. Are the packages signed?
   4. Install it on a Windows PC and on a Mac that have the version before; send the practice; look at the window.
   5. Publish the draft, and announce it to the programs that ask: installer/Announce.java.
   6. Begin the next version: its number in pom.xml, "## Unreleased" in CHANGELOG.md.
   Is something wrong: git tag --delete $tag, mend it, begin again. A version that was published is never built anew.
END
