//go:build !windows && !plan9 && !js && !wasip1

package main

import (
	"os"
	"os/signal"
	"syscall"
	"time"
)

// replace becomes the program; it returns only when that cannot be.
func replace(program string, args []string) int {
	return cannotStart(args[0], syscall.Exec(program, args, os.Environ()))
}

// endedBySignal ends this process as the tool was ended, so that go reports the same.
func endedBySignal(state *os.ProcessState) int {
	status, ok := state.Sys().(syscall.WaitStatus)
	if !ok || !status.Signaled() {
		return 1
	}
	switch s := status.Signal(); s {
	case syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGKILL:
		signal.Reset()
		syscall.Kill(os.Getpid(), s)
		time.Sleep(time.Second)
	}
	return 128 + int(status.Signal())
}
