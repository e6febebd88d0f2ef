module example.com/four

go 1.21
