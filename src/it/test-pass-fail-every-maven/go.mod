module example.com/it/passfail

go 1.21
