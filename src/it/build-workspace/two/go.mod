module example.com/two

go 1.21

require example.com/one v0.0.0
