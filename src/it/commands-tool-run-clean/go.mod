module example.com/tools

go 1.24

tool example.com/tools/cmd/staticcheck
