#!/bin/sh
# Trains the student in other sizes and without single corpora, each for the same number of words, and prints for each a
# row of a table: bytes, multiply-adds a word, LAS, F1 of names. What is there already is not trained again.
# Usage: lab/compare.sh CORPORA FOLDER [MILLIONS_OF_WORDS [SOFT_LABELS PLAIN]]
# Without the teacher's soft labels all figures are lower; a corpus is then gone where it is left out, teacher and all.
set -eu
corpora=$1 folder=$2 words=${3:-4} soft=${4:-} plain=${5:-}
lab=${LAB:-target/release/lab}
mkdir -p "$folder"
echo '| | bytes | multiply-adds | LAS EWT | LAS GUM | names GUM | web | GMB | Wikigold | WNUT17 | CrossNER | Twitter |'
echo '|---|---|---|---|---|---|---|---|---|---|---|---|'
compare() {
    at=$folder/$(echo "shipped$*" | tr -d ' ')
    if [ ! -f "$at.eval" ]; then
        "$lab" train "$corpora" "$at.checkpoint" ${soft:+--soft "$soft" --plain "$plain"} --words "$words" "$@" >"$at.log" 2>&1
        "$lab" pack "$corpora" "$at.checkpoint" "$at.model" >"$at.pack" 2>&1
        "$lab" eval "$corpora" "$at.model" >"$at.new"
        mv "$at.new" "$at.eval"
        rm "$at.checkpoint"
    fi
    size=$(sed -n 's/^\([0-9]*\) bytes, \([0-9]*\) multiply.*/\1 | \2/p' "$at.pack")
    las=$(awk '$1 ~ /^(ewt|gum)-dev$/ && NF == 13 { printf "%.1f | ", $10 }' "$at.eval")
    names=$(awk '$1 ~ /-dev$/ && NF == 9 { printf "%.1f | ", $4 }' "$at.eval")
    echo "| $(echo "$*" | sed 's/--//g; s/^$/as shipped/') | $size | $las$names"
}
compare
compare --seed 2
if [ -n "$soft" ]; then
    compare --without plain
fi
for corpus in crossner btc litbank; do
    compare --without "$corpus"
done
compare --cluster-words 0
compare --cluster-words 30000
compare --rows 3072 --tables 0.25
compare --rows 6144 --tables 0.5
compare --emphasis 1
for corpus in gmb ewt gum wikigold wnut17 re3d uner; do
    compare --without "$corpus"
done
compare --width 96
compare --width 160
compare --layers 2
compare --layers 4
