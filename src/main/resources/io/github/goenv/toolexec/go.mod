module goenv/toolexec

go 1.21
