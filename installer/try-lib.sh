# shellcheck shell=bash
# Parts of the scripts that try an installed program.
# shellcheck disable=SC2034,SC2154 # work, data, version are set by the script; window is used by it

say() { echo "== $*"; }
fail() { echo "FAILED: $*" >&2 && exit 1; }

# commands FOLDER: the program's version, the practice run, and that each launcher in the folder takes its AOT cache.
commands() {
    local name
    [ "$("$1/flexmelder-cli" --version)" = "FlexMelder $version" ] || fail "--version"
    "$1/flexmelder-cli" --data "$data" practice-run --json >"$work/practice.json" 2>"$work/practice.err" ||
        { cat "$work/practice.err" >&2; fail "practice-run"; }
    for name in FlexMelder flexmelder-cli; do
        JAVA_TOOL_OPTIONS=-XX:AOTMode=on "$1/$name" --version >/dev/null 2>&1 || fail "$name has no AOT cache"
    done
}

# painted PICTURE COMMAND…: a window on a screen of our own, until it is painted; then a picture of it, and its end.
painted() {
    local picture=$1 colours=0
    shift
    mkdir -p "$(dirname "$picture")"
    screen -screen 0 1366x768x24
    "$@" >"$work/window.txt" 2>&1 &
    window=$!
    timeout 60 xdotool search --sync --onlyvisible --name FlexMelder >/dev/null || fail "no window"
    for _ in $(seq 60); do
        import -window root "$picture"
        colours=$(identify -format %k "$picture")
        [ "$colours" -lt 100 ] || break
        sleep 0.5
    done
    [ "$colours" -ge 100 ] || fail "nothing is painted"
    sleep 3
    import -window root "$picture"
    kill -0 "$window" || fail "the window is gone"
    kill "$window"
    wait "$window" || true
    grep -v '^$' "$work/window.txt" && fail "the window said something"
    echo "picture: $picture"
}
