# shellcheck shell=bash
# Parts of package.sh: the JDK, and the AOT caches.
# shellcheck disable=SC2154 # image, app, bin, work are set by package.sh

# The home of a JDK 25: JAVA_HOME, or where the systems keep theirs.
jdk25() {
    local home
    for home in "${JAVA_HOME:-}" "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_25_ARM64:-}" \
        /usr/lib/jvm/*; do
        if [ -n "$home" ] && [ -x "$home/bin/jpackage" ] && grep -q '^JAVA_VERSION="25[."]' "$home/release"; then
            echo "$home"
            return
        fi
    done
    echo "No JDK 25 with jpackage found; set JAVA_HOME." >&2
    return 1
}

# options LAUNCHER FROM TO: the launcher's option FROM replaced by the lines TO, in its cfg file.
options() {
    local cfg=$app/$1.cfg
    awk -v from="java-options=$2" -v to="$3" '$0 == from { print to; next } { print }' "$cfg" >"$cfg.new"
    mv "$cfg.new" "$cfg"
}

# train LAUNCHER CACHE COMMAND…: an AOT cache out of a run of the program itself. COMMAND is run between.
train() {
    local launcher=$1 cache=$2 use make record
    shift 2
    use="-XX:AOTCache=\$APPDIR/$cache.aot"
    record="-XX:AOTMode=record -XX:AOTConfiguration=\$APPDIR/$cache.aotconf"
    make="-XX:AOTMode=create -XX:AOTConfiguration=\$APPDIR/$cache.aotconf"
    cp "$app/$launcher.cfg" "$work/$launcher.cfg"
    options "$launcher" "$use" "$(lines "$record ${training:-}")"
    "$@"
    cp "$work/$launcher.cfg" "$app/$launcher.cfg"
    options "$launcher" "$use" "$(lines "$make $use")"
    "$bin/$launcher" >"$work/$cache.log" 2>&1 || { cat "$work/$cache.log" >&2; return 1; }
    cp "$work/$launcher.cfg" "$app/$launcher.cfg"
    rm "$app/$cache.aotconf"
    [ -s "$app/$cache.aot" ]
}

lines() {
    local option
    for option in $1; do
        echo "java-options=$option"
    done
}

# Opens the practice in the window, without a display, until no picture has been painted for ten seconds.
window() {
    local pulses=$work/pulses before=-1 now=0 quiet=0 waited=0 child
    "$bin/FlexMelder" --data "$work/office" --practice >"$pulses" 2>&1 &
    child=$!
    until [ "$quiet" -ge 10 ] && [ "$now" -ge 3 ]; do
        sleep 1
        waited=$((waited + 1))
        if [ "$waited" -gt 180 ] || ! kill -0 "$child"; then
            tail -20 "$pulses" >&2
            return 1
        fi
        before=$now
        now=$(grep -c ^PULSE "$pulses" || true)
        if [ "$before" -eq "$now" ]; then quiet=$((quiet + 1)); else quiet=0; fi
    done
    kill -TERM "$child"
    wait "$child" || true
}

practice_run() {
    "$bin/flexmelder-cli" --data "$work/practice" practice-run >"$work/practice-run" || {
        cat "$work/practice-run" >&2
        return 1
    }
}

# elsewhere LAUNCHER…: each takes its cache in another folder too; with "on" the JVM refuses to start without it.
elsewhere() {
    local launcher
    mkdir "$work/elsewhere"
    mv "$image" "$work/elsewhere"
    for launcher in "$@"; do
        JAVA_TOOL_OPTIONS=-XX:AOTMode=on "$work/elsewhere/FlexMelder/bin/$launcher" --version >"$work/elsewhere.log" 2>&1 || {
            cat "$work/elsewhere.log" >&2
            return 1
        }
    done
    mv "$work/elsewhere/FlexMelder" "$image"
}
