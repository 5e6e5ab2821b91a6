#!/usr/bin/env bash
# Makes all icons from flexmelder.svg (rounded) and flexmelder-square.svg: PNG, ico, icns, and those of the window.
# Needs rsvg-convert (librsvg2-bin), icotool (icoutils) and png2icns (icnsutils); their results are checked in.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p png
for form in flexmelder flexmelder-square; do
    for size in 16 24 32 48 64 128 256 512 1024; do
        rsvg-convert --width $size --height $size $form.svg --output png/$form-$size.png
    done
done
icotool --create --output flexmelder.ico png/flexmelder-{16,24,32,48,64,128}.png --raw png/flexmelder-256.png
png2icns flexmelder.icns png/flexmelder-{16,32,48,128,256,512,1024}.png
for size in 16 32 48 128 256; do
    cp png/flexmelder-$size.png ../src/main/resources/org/flexmelder/app/icon-$size.png
done
