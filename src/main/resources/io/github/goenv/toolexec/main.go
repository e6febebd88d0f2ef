// Toolexec runs the program that go build names, and appends to a log what it took:
//
//	go build -toolexec=/path/to/toolexec
//
// The program gets the same standard streams and its exit code is handed on. Whatever goes wrong
// with the log, the build is as it would be without.
package main

import (
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// The names of the variables that say where the log is, and which package go works on.
const (
	logVariable  = "GOENV_TOOLEXEC_LOG"
	pathVariable = "TOOLEXEC_IMPORTPATH"
)

func main() {
	if len(os.Args) < 2 {
		os.Stderr.WriteString("goenv toolexec: it is started by go build -toolexec\n")
		os.Exit(2)
	}
	program, err := find(os.Args[1])
	if err != nil {
		os.Exit(cannotStart(os.Args[1], err))
	}
	log := os.Getenv(logVariable)
	path := os.Getenv(pathVariable)
	if log == "" || path == "" || isVersionQuery(os.Args[2:]) {
		os.Exit(replace(program, os.Args[1:]))
	}
	// Ctrl-C goes to every process of the terminal: the tool ends by it, and this reports how.
	// A signal to this process alone is handed on.
	signals := make(chan os.Signal, 4)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)

	start := time.Now()
	process, err := begin(program, os.Args[1:])
	if err != nil {
		os.Exit(cannotStart(os.Args[1], err))
	}
	go func() {
		for s := range signals {
			if s != os.Interrupt {
				process.Signal(s)
			}
		}
	}()
	state, err := process.Wait()
	real := time.Since(start)
	if err != nil {
		os.Exit(cannotStart(os.Args[1], err))
	}
	code := state.ExitCode()
	write(log, line(os.Args[1], path, start, real, state, code))
	if code < 0 {
		code = endedBySignal(state)
	}
	os.Exit(code)
}

// isVersionQuery tells whether go only asks for the version that it computes cache keys from. It
// sets no package then, nor when it asks the C compiler for its version.
func isVersionQuery(args []string) bool {
	return len(args) == 1 && strings.HasPrefix(args[0], "-V")
}

// find searches for the C compiler, which go names without a directory when it asks for its version.
func find(name string) (string, error) {
	for i := 0; i < len(name); i++ {
		if os.IsPathSeparator(name[i]) {
			return name, nil
		}
	}
	return exec.LookPath(name)
}

func begin(program string, args []string) (*os.Process, error) {
	return os.StartProcess(program, args, &os.ProcAttr{
		Env:   os.Environ(),
		Files: []*os.File{os.Stdin, os.Stdout, os.Stderr},
	})
}

func cannotStart(program string, err error) int {
	// What go itself would say of the same failure.
	if inner := errors.Unwrap(err); inner != nil {
		err = inner
	}
	os.Stderr.WriteString(program + ": " + err.Error() + "\n")
	return 1
}

// line is one record; it has no line end but its own.
func line(program, path string, start time.Time, real time.Duration, state *os.ProcessState, code int) string {
	return "goenv1\t" + toolName(program) +
		"\t" + strconv.Quote(path) +
		"\t" + strconv.FormatInt(start.UnixNano(), 10) +
		"\t" + strconv.FormatInt(int64(real), 10) +
		"\t" + strconv.FormatInt(int64(state.UserTime()), 10) +
		"\t" + strconv.FormatInt(int64(state.SystemTime()), 10) +
		"\t" + strconv.Itoa(code) + "\n"
}

// toolName is the base name without .exe; what could break the line is replaced.
func toolName(program string) string {
	name := program
	for i := len(name) - 1; i >= 0; i-- {
		if os.IsPathSeparator(name[i]) {
			name = name[i+1:]
			break
		}
	}
	if len(name) > 4 && strings.EqualFold(name[len(name)-4:], ".exe") {
		name = name[:len(name)-4]
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return '_'
		}
		return r
	}, name)
}

// write appends by one write, which the system keeps whole among those of other processes.
func write(log, line string) {
	file, err := os.OpenFile(log, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	if err != nil {
		return
	}
	file.Write([]byte(line))
	file.Close()
}
