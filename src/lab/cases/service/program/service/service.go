//go:build windows

// Package service lets the service control manager run a program, as
// golang.org/x/sys/windows/svc does, with nothing but the standard library.
package service

import (
	"syscall"
	"unsafe"
)

var (
	advapi32   = syscall.NewLazyDLL("advapi32.dll")
	dispatcher = advapi32.NewProc("StartServiceCtrlDispatcherW")
	register   = advapi32.NewProc("RegisterServiceCtrlHandlerExW")
	setStatus  = advapi32.NewProc("SetServiceStatus")
)

type entry struct {
	name *uint16
	main uintptr
}

// status is SERVICE_STATUS of winsvc.h.
type status struct {
	kind, state, accepted, exit, specific, checkpoint, wait uint32
}

const (
	ownProcess   = 0x10
	stopped      = 1
	running      = 4
	acceptStop   = 1
	stopControl  = 1
	notSupported = 120
)

// Run calls main with the name of the service, and returns when it is stopped.
func Run(main func(name string)) error {
	stop := make(chan bool, 1)
	handler := syscall.NewCallback(func(control, event uint32, data, context uintptr) uintptr {
		if control == stopControl {
			select {
			case stop <- true:
			default:
			}
			return 0
		}
		return notSupported
	})
	serviceMain := syscall.NewCallback(func(count uint32, words **uint16) uintptr {
		name := text(*words)
		handle, _, _ := register.Call(uintptr(unsafe.Pointer(*words)), handler, 0)
		say := func(state, accepted uint32) {
			now := status{kind: ownProcess, state: state, accepted: accepted}
			setStatus.Call(handle, uintptr(unsafe.Pointer(&now)))
		}
		say(running, acceptStop)
		go main(name)
		<-stop
		say(stopped, 0)
		return 0
	})
	name, _ := syscall.UTF16PtrFromString("")
	table := []entry{{name, serviceMain}, {}}
	if done, _, err := dispatcher.Call(uintptr(unsafe.Pointer(&table[0]))); done == 0 {
		return err
	}
	return nil
}

func text(wide *uint16) string {
	var chars []uint16
	for at := unsafe.Pointer(wide); *(*uint16)(at) != 0; at = unsafe.Add(at, 2) {
		chars = append(chars, *(*uint16)(at))
	}
	return syscall.UTF16ToString(chars)
}
