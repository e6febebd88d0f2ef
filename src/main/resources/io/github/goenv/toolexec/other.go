//go:build windows || plan9 || js || wasip1

package main

import "os"

// replace runs the program and ends as it does: there is no exec.
func replace(program string, args []string) int {
	process, err := begin(program, args)
	if err != nil {
		return cannotStart(args[0], err)
	}
	state, err := process.Wait()
	if err != nil {
		return cannotStart(args[0], err)
	}
	return state.ExitCode()
}

func endedBySignal(*os.ProcessState) int {
	return 1
}
