#!/bin/bash
# usage: record.sh GO FOLDER [hello|programs|cgo|modules|kinds|changes|exact ...]: records real builds; README.md says what.
set -u
go=$1 out=$(mkdir -p "$2" && cd "$2" && pwd)
shift 2
v=$(GOTOOLCHAIN=local "$go" env GOVERSION | sed -E 's/^go([0-9]+\.[0-9]+).*/\1/')
root=$(GOTOOLCHAIN=local "$go" env GOROOT)
lab=$(mktemp -d)
proxy=$("$go" env GOPROXY)
export GOTOOLCHAIN=local GOFLAGS= GOPROXY=off GOCACHE=$lab/cache GOTMPDIR=$lab/tmp GOENV=off CGO_ENABLED=0 GO111MODULE=on
export GOMODCACHE=$lab/mod
unset GOROOT
mkdir -p $lab/tmp

module() { mkdir -p "$lab/$1"; printf 'module example.com/%s\n\ngo 1.21\n' "$1" > "$lab/$1/go.mod"; }
keep() { # $1 = file, $2 = name
  sed -e "s#$lab/tmp/#/tmp/#g" -e "s#$lab/cache#/home/dev/.cache/go-build#g" -e "s#$lab#/home/dev#g" -e "s#$root#/usr/local/go#g" "$1" | gzip -9n > "$out/go$v-$2.gz"
}
run() { # $1 = project, $2 = name, then flags of go build; keeps the graph, with $trace the trace, with $TOOL_LOG the log
  local project=$1 name=$2
  shift 2
  rm -f $lab/graph.json $lab/trace.json
  (cd $lab/$project && "$go" build -debug-actiongraph=$lab/graph.json -debug-trace=$lab/trace.json "$@" -o $lab/$project.out . ) > $lab/log 2>&1
  echo "go$v $name: exit $?"; head -3 $lab/log
  keep $lab/graph.json "$name.json"
  if [ "${trace-}" ]; then keep $lab/trace.json "$name.trace.json"; fi
}

hello() {
  module hello
  printf 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello") }\n' > $lab/hello/main.go
  trace=1 run hello hello-cold
  trace=1 run hello hello-warm
}
programs() { # two that need different packages, by one run of go
  module programs
  mkdir -p $lab/programs/cmd/{large,small} $lab/programs.out
  printf 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("large") }\n' > $lab/programs/cmd/large/main.go
  printf 'package main\n\nfunc main() { println("small") }\n' > $lab/programs/cmd/small/main.go
  (cd $lab/programs && "$go" build -o $lab/programs.out/ ./cmd/... ) > $lab/log 2>&1
  (cd $lab/programs && "$go" build -debug-actiongraph=$lab/graph.json -o $lab/programs.out/ ./cmd/... ) > $lab/log 2>&1
  echo "go$v programs-warm: exit $?"; head -3 $lab/log
  keep $lab/graph.json programs-warm.json
}
cgo() {
  module cgo
  printf 'package main\n\n// int twice(int n);\nimport "C"\n\nfunc main() { println(C.twice(21)) }\n' > $lab/cgo/main.go
  printf 'int twice(int n) { return 2 * n; }\n' > $lab/cgo/twice.c
  trace=1 CGO_ENABLED=1 run cgo cgo-cold
}
broken() {
  module broken
  mkdir -p $lab/broken/bad
  printf 'package bad\n\nfunc Name() string { return 42 }\n' > $lab/broken/bad/bad.go
  printf 'package main\n\nimport "example.com/broken/bad"\n\nfunc main() { println(bad.Name()) }\n' > $lab/broken/main.go
  run broken broken
}
interrupted() { # Ctrl-C on a new cache: SIGINT to the process group
  rm -f $lab/graph.json
  (cd $lab/hello && GOCACHE=$lab/cache-interrupted exec setsid "$go" build -debug-actiongraph=$lab/graph.json -o out2 . ) > $lab/log 2>&1 &
  pid=$!
  sleep 4; kill -INT -- -$pid; wait $pid
  echo "go$v interrupted: exit $?"
  keep $lab/graph.json interrupted.json
}
modules() { # go.sum is made with a module cache of its own, which is then left
  module modules
  printf 'package main\n\nimport (\n\t"fmt"\n\n\t"rsc.io/quote"\n)\n\nfunc main() { fmt.Println(quote.Hello()) }\n' > $lab/modules/main.go
  (cd $lab/modules && GOPROXY=$proxy GOMODCACHE=$lab/mod1 "$go" get rsc.io/quote@v1.5.2) > $lab/log 2>&1 || cat $lab/log
  trace=1 GOPROXY=$proxy run modules modules-cold
  (cd $lab/modules && "$go" version -m $lab/modules.out) > $out/go$v-modules-version.txt
}
kinds() { # actions of other kinds: cover, profile, vet
  module kinds
  printf 'package main\n\nfunc main() { println(1) }\n' > $lab/kinds/main.go
  run kinds kinds-cover -cover
  (cd $lab/kinds && "$go" vet -debug-actiongraph=$lab/graph.json . ) > $lab/log 2>&1
  keep $lab/graph.json kinds-vet.json
  (cd $lab/kinds && cat > $lab/profile.go <<'GO'
package main

import (
	"os"
	"runtime/pprof"
)

func main() {
	pprof.StartCPUProfile(os.Stdout)
	sum := 0
	for i := 0; i < 1000000000; i++ {
		sum += i
	}
	pprof.StopCPUProfile()
	os.Exit(sum & 1)
}
GO
  "$go" run $lab/profile.go > default.pgo) > $lab/log 2>&1
  run kinds kinds-profile
}
app() { # $1 = what leaf says, $2 = a comment
  printf 'package leaf\n\nfunc Name() string { return "%s" } //%s\n' "$1" "$2" > $lab/app/leaf/leaf.go
}
changes() { # builds of one program, each after one change; all begin with the cache that "base" filled
  module app
  mkdir -p $lab/app/{leaf,middle,other}
  app one ""
  printf 'package middle\n\nimport "example.com/app/leaf"\n\nfunc Name() string { return leaf.Name() + "!" }\n' > $lab/app/middle/middle.go
  printf 'package other\n\nfunc Name() string { return "other" }\n' > $lab/app/other/other.go
  printf 'package main\n\nimport (\n\t"example.com/app/middle"\n\t"example.com/app/other"\n)\n\nfunc main() { println(middle.Name(), other.Name()) }\n' > $lab/app/main.go
  run app changes-base
  run app changes-warm
  app two ""; run app changes-body
  app one " note"; run app changes-comment
  app one ""
  run app changes-ldflags -ldflags=-s
  run app changes-gcflags -gcflags=-N
  run app changes-gcflags-all -gcflags=all=-N
  run app changes-trimpath -trimpath
  run app changes-rebuild -a
  GOAMD64=v3 run app changes-level
  GOCACHE=$lab/cache-new run app changes-cache
}
exact() { # with a helper that writes the log of exact mode
  hello > $lab/ignored; cgo > $lab/ignored
  mkdir -p "$lab/with blank"
  (cd "$(dirname "$0")" && cp toolexec.go.txt "$lab/with blank/main.go")
  (cd "$lab/with blank" && "$go" build -o helper main.go) || exit 1
  export TOOL_LOG=$lab/tools.log
  for project in hello cgo; do
    rm -f $TOOL_LOG
    CGO_ENABLED=$([ $project = cgo ] && echo 1 || echo 0) GOCACHE=$lab/cache-$project run $project $project-exact "-toolexec='$lab/with blank/helper'"
    keep $TOOL_LOG $project-exact.log
  done
}
here=$(cd "$(dirname "$0")" && pwd)
for part in "${@:-all}"; do
  if [ "$part" = all ]; then hello; broken; cgo; interrupted; else cd "$here" && "$part"; fi
done
chmod -R u+w "$lab"
rm -rf "$lab"
