@set KIND=before
@reg export HKCU\Environment C:\goenv-lab\out\before.reg /y
@copy C:\work\goenv.txt C:\goenv-lab\out\before.txt
@@mvn@ validate -Dgoenv.timeout=60
@if errorlevel 1 exit /b 1
@@mvn@ io.github.goenv:goenv-maven-plugin:%PLUGIN_VERSION%:fix -Dgoenv.timeout=60 -Dgoenv.outputDirectory=C:\goenv-lab\out\plan -Dgoenv.fix.apply=true
@if errorlevel 1 exit /b 2
@reg export HKCU\Environment C:\goenv-lab\out\applied.reg /y
@copy C:\work\goenv.txt C:\goenv-lab\out\applied.txt
@@mvn@ io.github.goenv:goenv-maven-plugin:%PLUGIN_VERSION%:fix -Dgoenv.timeout=60 -Dgoenv.outputDirectory=C:\goenv-lab\out\plan -Dgoenv.fix.undo=true
@if errorlevel 1 exit /b 3
@set KIND=after
@reg export HKCU\Environment C:\goenv-lab\out\after.reg /y
@copy C:\work\goenv.txt C:\goenv-lab\out\after.txt
@@mvn@ validate -Dgoenv.timeout=60
