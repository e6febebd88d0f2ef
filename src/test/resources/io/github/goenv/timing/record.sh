#!/bin/bash
# usage: record.sh GO FOLDER: records what `go build -debug-actiongraph=FILE` writes; README.md says what.
set -u
go=$1 out=$2
mkdir -p "$out"
v=$(GOTOOLCHAIN=local "$go" env GOVERSION | sed -E 's/^go([0-9]+\.[0-9]+).*/\1/')
root=$(GOTOOLCHAIN=local "$go" env GOROOT)
lab=$(mktemp -d)
export GOTOOLCHAIN=local GOFLAGS= GOPROXY=off GOCACHE=$lab/cache GOTMPDIR=$lab/tmp GOENV=off CGO_ENABLED=0 GO111MODULE=on
unset GOROOT
mkdir -p $lab/tmp $lab/hello $lab/cgo $lab/broken/bad
printf 'module example.com/hello\n\ngo 1.21\n' > $lab/hello/go.mod
printf 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello") }\n' > $lab/hello/main.go
printf 'module example.com/cgo\n\ngo 1.21\n' > $lab/cgo/go.mod
printf 'package main\n\n// int twice(int n);\nimport "C"\n\nfunc main() { println(C.twice(21)) }\n' > $lab/cgo/main.go
printf 'int twice(int n) { return 2 * n; }\n' > $lab/cgo/twice.c
printf 'module example.com/broken\n\ngo 1.21\n' > $lab/broken/go.mod
printf 'package bad\n\nfunc Name() string { return 42 }\n' > $lab/broken/bad/bad.go
printf 'package main\n\nimport "example.com/broken/bad"\n\nfunc main() { println(bad.Name()) }\n' > $lab/broken/main.go
keep() { # $1 = file, $2 = name
  sed -e "s#$lab/tmp/#/tmp/#g" -e "s#$lab/cache#/home/dev/.cache/go-build#g" -e "s#$lab#/home/dev#g" -e "s#$root#/usr/local/go#g" "$1" | gzip -9n > "$out/go$v-$2.gz"
}
trace() { case $v in 1.26|1.27) echo "-debug-trace=$lab/trace.json" ;; esac; }
run() { # $1 = project, $2 = name
  rm -f $lab/graph.json $lab/trace.json
  (cd $lab/$1 && "$go" build -debug-actiongraph=$lab/graph.json $(trace) -o $lab/$1/out . ) > $lab/log 2>&1
  echo "go$v $2: exit $?"; head -3 $lab/log
  keep $lab/graph.json "$2.json"
  if [ -f $lab/trace.json ] && [[ $2 == hello-* ]]; then keep $lab/trace.json "$2.trace.json"; fi
}
run hello hello-cold
run hello hello-warm
run broken broken
CGO_ENABLED=1 run cgo cgo-cold
# Ctrl-C on a new cache: SIGINT to the process group
export GOCACHE=$lab/cache-interrupted
rm -f $lab/graph.json
(cd $lab/hello && exec setsid "$go" build -debug-actiongraph=$lab/graph.json -o out2 . ) > $lab/log 2>&1 &
pid=$!
sleep 4; kill -INT -- -$pid; wait $pid
echo "go$v interrupted: exit $?"
keep $lab/graph.json interrupted.json
rm -rf "$lab"
