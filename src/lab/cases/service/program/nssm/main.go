//go:build windows

// A service that starts the program named by Parameters\Application of its key, as NSSM does.
package main

import (
	"os/exec"
	"syscall"
	"unsafe"

	"example.com/service/service"
)

func main() {
	service.Run(func(name string) {
		exec.Command(application(name)).Run()
	})
}

func application(name string) string {
	path, _ := syscall.UTF16PtrFromString(
		`SYSTEM\CurrentControlSet\Services\` + name + `\Parameters`)
	value, _ := syscall.UTF16PtrFromString("Application")
	var key syscall.Handle
	if syscall.RegOpenKeyEx(
		syscall.HKEY_LOCAL_MACHINE, path, 0, syscall.KEY_READ, &key) != nil {
		return ""
	}
	defer syscall.RegCloseKey(key)
	chars := make([]uint16, 1024)
	size := uint32(2 * len(chars))
	var kind uint32
	syscall.RegQueryValueEx(key, value, nil, &kind, (*byte)(unsafe.Pointer(&chars[0])), &size)
	return syscall.UTF16ToString(chars)
}
