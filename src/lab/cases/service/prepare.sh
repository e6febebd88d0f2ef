# Programs that run as services, built by the host's go for this machine.
mkdir -p services/logs
export GOOS=windows GOARCH=amd64 CGO_ENABLED=0 GOTOOLCHAIN=local GOPROXY=off GOFLAGS=
go -C "$CASE/program" build -trimpath -ldflags '-s -w' -o "$PWD/services/" ./nssm ./profiled ./quiet
