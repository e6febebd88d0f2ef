#!/bin/bash
# usage: record.sh GO OTHER_GO FOLDER: records the builds that comparisons are tested with; README.md says what.
set -eu
go=$1 other=$2 out=$3
mkdir -p "$out"
out=$(cd "$out" && pwd)
lab=$(mktemp -d)
export GOTOOLCHAIN=local GOFLAGS= GOPROXY=off GOTMPDIR=$lab/tmp GOENV=off CGO_ENABLED=0 GO111MODULE=on GOCACHE=$lab/cache
unset GOROOT
mkdir -p "$lab/tmp" "$lab/shop/greet" "$lab/shop/words"
cd "$lab/shop"
printf 'module example.com/shop\n\ngo 1.21\n' > go.mod
printf 'package main\n\nimport "example.com/shop/greet"\n\nvar version string\n\nfunc main() { greet.Say(version) }\n' > main.go
printf 'package greet\n\nimport (\n\t"fmt"\n\n\t"example.com/shop/words"\n)\n\nfunc Say(s string) { fmt.Println(words.Hello(), s) }\n' > greet/greet.go
printf 'package words\n\nfunc Hello() string { return "hello" }\n' > words/words.go
run() { # $1 = name, $2 = go, rest = flags
  local name=$1 tool=$2 root
  shift 2
  root=$("$tool" env GOROOT)
  "$tool" build -debug-actiongraph="$lab/graph.json" "$@" -o "$lab/shop/out" .
  sed -e "s#$lab/tmp/#/tmp/#g" -e "s#$lab/cache[a-z]*#/home/dev/.cache/go-build#g" -e "s#$lab#/home/dev#g" -e "s#$root#/usr/local/go#g" "$lab/graph.json" | gzip -9n > "$out/$name.json.gz"
}
run cold "$go"
run warm "$go"
printf 'package words\n\nfunc Hello() string { return "good day" }\n' > words/words.go
run body-changed "$go"
printf 'package words\n\nfunc Hello() string { return "good day" }\n\nfunc Bye() string { return "bye" }\n' > words/words.go
run export-changed "$go"
run ldflags "$go" -ldflags=-X=main.version=2
run gcflags "$go" -gcflags=example.com/shop/...=-N
run everything "$go" -a
GOCACHE=$lab/cachetwo run cache-lost "$go"
run other-go "$other"
rm -rf "$lab"
