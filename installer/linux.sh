# shellcheck shell=bash
# What package.sh does on Linux alone.
# shellcheck disable=SC2034,SC2154 # package.sh sets and uses the rest

kinds=folder
if command -v dpkg-deb >/dev/null && command -v fakeroot >/dev/null; then kinds="$kinds deb"; fi
if command -v rpmbuild >/dev/null; then kinds="$kinds rpm"; fi
image=$out/FlexMelder app=$out/FlexMelder/lib/app bin=$out/FlexMelder/bin runtime=$out/FlexMelder/lib/runtime
natives=\$APPDIR/../runtime/lib
# what dpkg-deb would take from its version and from the clock
export SOURCE_DATE_EPOCH DPKG_DEB_COMPRESSOR_TYPE=${DPKG_DEB_COMPRESSOR_TYPE:-xz} DPKG_DEB_COMPRESSOR_LEVEL=9
SOURCE_DATE_EPOCH=$(date -u -d "$stamp" +%s)

# as in launcher.sh
export GDK_BACKEND=x11 IBUS_ENABLE_SYNC_MODE=1

# build_image OPTION…: jpackage's image with these options.
build_image() {
    "$jdk/bin/jpackage" @installer/common.args @installer/image.args --type app-image --app-version "$version" \
        --runtime-image "$work/runtime" --icon icons/png/flexmelder-256.png --dest "$out" "$@"
    sed -e 's:APPLICATION_LAUNCHER:/opt/flexmelder/bin/FlexMelder:' -e 's:APPLICATION_ICON:/opt/flexmelder/lib/FlexMelder.png:' \
        -e 's:DEPLOY_BUNDLE_CATEGORY:Office;:' installer/linux/FlexMelder.desktop >"$app/flexmelder.desktop"
    # the command line has no place in the menu
    sed -i -z 's:<add-launcher.*</add-launcher>::' "$app/.jpackage.xml"
}

# show_desktop: a screen for the training of the window, where there can be one.
show_desktop() {
    if desktop; then
        trap 'kill "$xvfb"' EXIT
        screen -screen 0 1366x900x24
    fi
}

# finish_image: what is done once the caches are there.
finish_image() {
    launcher flexmelder-cli
    launcher FlexMelder
    rm "$app"/*.cfg "$image/lib/libapplauncher.so"
}

# build KIND: one package out of the image.
build() {
    if [ "$1" = folder ]; then
        tar -czf "$out/flexmelder-$version-linux-$(uname -m).tar.gz" -C "$out" "$(basename "$image")"
    else
        "$jdk/bin/jpackage" @installer/common.args @installer/linux.args --type "$1" --app-version "$version" \
            --app-image "$image" --dest "$out"
    fi
}
