# shellcheck shell=bash
# Parts of package.sh: the JDK, and the AOT caches.
# shellcheck disable=SC2154 # image, app, bin, runtime, work, out are set by package.sh

# The home of a JDK 25: JAVA_HOME, or where the systems keep theirs.
jdk25() {
    local home
    for home in "${JAVA_HOME:-}" "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_25_ARM64:-}" \
        /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$home" ] && [ -x "$home/bin/jpackage" ] && grep -q '^JAVA_VERSION="25[."]' "$home/release"; then
            echo "$home"
            return
        fi
    done
    echo "No JDK 25 with jpackage found; set JAVA_HOME." >&2
    return 1
}

# options NAME FROM TO…: the options that jpackage wrote down for a launcher, one a line, FROM replaced by those of TO.
options() {
    local name=$1 from=$2 option
    shift 2
    sed -n 's/^java-options=//p' "$app/$name.cfg" | while read -r option; do
        if [ "$option" != "$from" ]; then printf '"%s"\n' "$option"; elif [ $# -gt 0 ]; then printf '"%s"\n' "$@"; fi
    done
    printf '%s\n' --module "$(sed -n 's/^app.mainmodule=//p' "$app/$name.cfg")"
}

# launcher NAME: a script in the place of jpackage's own launcher, which asks rpm and dpkg at each start, twice, to which
# package it belongs: 0.4 s.
launcher() {
    local options
    options=$(options "$1" '' | tr '\n' ' ')
    options=${options//\$APPDIR/\$home/lib/app}
    rm -f "$bin/$1"
    awk -v options="${options% }" '{ sub("@options@", options); print }' installer/linux/launcher.sh >"$bin/$1"
    chmod 755 "$bin/$1"
}

# train LAUNCHER CACHE OPTIONS COMMAND…: an AOT cache out of a run of the program itself with OPTIONS; COMMAND gets the
# words that start it, and ends it.
train() {
    local name=$1 file=\$APPDIR/$2 use=-XX:AOTCache=\$APPDIR/$2.aot training=$3 words=$work/$1.args
    shift 3
    # shellcheck disable=SC2086 # the options of the training are words
    options "$name" "$use" -XX:AOTMode=record "-XX:AOTConfiguration=$file.aotconf" $training | sed "s:\$APPDIR:$app:" >"$words"
    "$@" "$runtime/bin/java" "@$words"
    options "$name" "$use" -XX:AOTMode=create "-XX:AOTConfiguration=$file.aotconf" "$use" | sed "s:\$APPDIR:$app:" >"$words"
    "$runtime/bin/java" "@$words" >"$work/$name.log" 2>&1 || { cat "$work/$name.log" >&2; return 1; }
    rm "$app"/*.aotconf
}

# screen OPTION…: a screen of our own until the script ends, with these options of Xvfb.
screen() {
    mkfifo "$work/number"
    Xvfb -displayfd 3 -noreset -nolisten tcp "$@" 3>"$work/number" 2>"$work/xvfb" &
    # shellcheck disable=SC2034 # ended by who asked for it
    xvfb=$!
    read -r DISPLAY <"$work/number"
    export DISPLAY=:$DISPLAY
    rm "$work/number"
}

# desktop: true where the window can be shown as the system paints it: macOS, and Linux with a screen of our own and GTK.
desktop() {
    [ "$(uname -s)" = Darwin ] || command -v Xvfb >/dev/null && PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep 'libgtk-3[.]so' >/dev/null
}

# window_training: the options of a training. On a desktop the cache holds what one needs; a screen must be there.
window_training() {
    if desktop; then
        echo -Djavafx.pulseLogger=true
    else
        echo -Djavafx.pulseLogger=true -Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true
    fi
}

# window COMMAND…: opens the office that the practice run left, as real work, in a window until no picture has been
# painted for ten seconds.
window() {
    local pulses=$work/pulses before=-1 now=0 quiet=0 waited=0 child
    "$@" --data "$work/practice/practice" >"$pulses" 2>&1 &
    child=$!
    until [ "$quiet" -ge 10 ] && [ "$now" -ge 1 ]; do
        sleep 1
        waited=$((waited + 1))
        if [ "$waited" -gt 180 ] || ! kill -0 "$child"; then
            tail -20 "$pulses" >&2
            kill "$child" || true
            return 1
        fi
        before=$now
        now=$(grep -c ^PULSE "$pulses" || true)
        if [ "$before" -eq "$now" ]; then quiet=$((quiet + 1)); else quiet=0; fi
    done
    kill -TERM "$child"
    wait "$child" || true
}

# practice_run COMMAND…: leaves an office with reports, and what one in use has beside its data.
practice_run() {
    "$@" --data "$work/practice" practice-run >"$work/practice-run" || { cat "$work/practice-run" >&2; return 1; }
    cp installer/training/*.json "$work/practice/practice"
}

# elsewhere LAUNCHER…: each takes its cache in another folder too; with "on" the JVM refuses to start without it.
elsewhere() {
    local launcher there=$work/elsewhere
    mkdir "$there"
    mv "$image" "$there"
    for launcher in "$@"; do
        JAVA_TOOL_OPTIONS=-XX:AOTMode=on "$there${bin#"$out"}/$launcher" --version >"$work/elsewhere.log" 2>&1 || {
            cat "$work/elsewhere.log" >&2
            return 1
        }
    done
    mv "$there/$(basename "$image")" "$out"
}
