# shellcheck shell=bash
# What package.sh does on macOS alone. Without these variables the program is signed for this machine only (ad hoc):
#   MACOS_SIGN_APPLICATION  the name of a "Developer ID Application" certificate in the keychain
#   MACOS_SIGN_INSTALLER    the name of a "Developer ID Installer" certificate, for the pkg
#   MACOS_NOTARY_KEY, MACOS_NOTARY_KEY_ID, MACOS_NOTARY_ISSUER  an App Store Connect key: the file, and its two IDs
# shellcheck disable=SC2034,SC2154 # package.sh sets and uses the rest

kinds="dmg pkg"
image=$out/FlexMelder.app app=$out/FlexMelder.app/Contents/app bin=$out/FlexMelder.app/Contents/MacOS
runtime=$out/FlexMelder.app/Contents/runtime/Contents/Home
natives=\$APPDIR/../runtime/Contents/Home/lib
identity=${MACOS_SIGN_APPLICATION:--}
architecture=$(uname -m)
# the number of the build: Apple wants its first part above 0, and it may never become less
numbered=${version%%-*} numbered=$((${numbered%%.*} + 1)).${numbered#*.}

# build_image OPTION…: jpackage's image with these options, and the program's own version where people read it.
build_image() {
    "$jdk/bin/jpackage" @installer/common.args @installer/image.args @installer/macos.args --type app-image \
        --app-version "$numbered" --runtime-image "$work/runtime" --icon icons/flexmelder.icns --dest "$out" "$@"
    plutil -replace CFBundleShortVersionString -string "$version" "$image/Contents/Info.plist"
    plutil -replace CFBundleLocalizations -json '["de", "en"]' "$image/Contents/Info.plist"
}

# show_desktop: it is there.
show_desktop() { :; }

# signed OPTION… FILE: signs it; with a certificate for the hardened runtime, as notarisation wants it.
signed() {
    if [ "$identity" = - ]; then
        codesign --force --sign - "$@"
    else
        codesign --force --sign "$identity" --timestamp --options runtime "$@"
    fi
}

# finish_image: the command java goes, and from inside to outside everything is signed.
finish_image() {
    local file
    rm -r "${runtime:?}/bin"
    find "$image" -type f | while read -r file; do
        case $(file -b "$file") in
        Mach-O*) signed --entitlements installer/macos/entitlements.plist "$file" ;;
        esac
    done
    signed "$image/Contents/runtime"
    signed --entitlements installer/macos/entitlements.plist "$image"
    codesign --verify --deep --strict "$image"
}

# notarised FILE: has Apple look at it and fastens its word to it.
notarised() {
    if [ -n "${MACOS_NOTARY_KEY:-}" ]; then
        xcrun notarytool submit "$1" --key "$MACOS_NOTARY_KEY" --key-id "$MACOS_NOTARY_KEY_ID" \
            --issuer "$MACOS_NOTARY_ISSUER" --wait
        xcrun stapler staple "$1"
    fi
}

# build KIND: one package out of the image, by the system's own tools: jpackage would write into the signed image.
build() {
    local file=$out/flexmelder-$version-macos-$architecture.$1 root=$work/$1
    mkdir "$root"
    ditto "$image" "$root/FlexMelder.app"
    case $1 in
    dmg)
        ln -s /Applications "$root/Applications"
        hdiutil create -quiet -volname FlexMelder -srcfolder "$root" -fs HFS+ -format UDZO "$file"
        [ "$identity" = - ] || codesign --sign "$identity" --timestamp "$file"
        ;;
    pkg)
        pkgbuild --analyze --root "$root" "$work/components.plist"
        # else a copy in another place would be replaced
        plutil -replace 0.BundleIsRelocatable -bool NO "$work/components.plist"
        pkgbuild --root "$root" --component-plist "$work/components.plist" --install-location /Applications \
            --scripts installer/macos/scripts --identifier org.flexmelder --version "$numbered" "$work/FlexMelder.pkg"
        sed -e "s/@version@/$numbered/" -e "s/@architecture@/$architecture/" installer/macos/distribution.xml \
            >"$work/distribution.xml"
        if [ -n "${MACOS_SIGN_INSTALLER:-}" ]; then
            productbuild --distribution "$work/distribution.xml" --package-path "$work" --sign "$MACOS_SIGN_INSTALLER" "$file"
        else
            productbuild --distribution "$work/distribution.xml" --package-path "$work" "$file"
        fi
        ;;
    *) echo "No $1 on macOS." >&2 && return 1 ;;
    esac
    notarised "$file"
}
