@set GOAL=io.github.goenv:goenv-maven-plugin:%PLUGIN_VERSION%:explain
@mkdir C:\goenv-lab\out
@@mvn:IBM437@ %GOAL% -Dgoenv.lang=zh-CN -Dgoenv.id=goroot.mismatch >C:\goenv-lab\out\437.txt
@if errorlevel 1 exit /b 1
@@mvn:GBK@ %GOAL% -Dgoenv.lang=zh-CN -Dgoenv.id=goroot.mismatch >C:\goenv-lab\out\936.txt
@if errorlevel 1 exit /b 2
@@mvn:UTF-8@ %GOAL% -Dgoenv.lang=zh-CN -Dgoenv.id=goroot.mismatch >C:\goenv-lab\out\65001.txt
@if errorlevel 1 exit /b 3
@@mvn:GBK@ %GOAL% -Dgoenv.lang=zh-CN -Dgoenv.id=goroot.mismach >C:\goenv-lab\out\936-mistyped.txt
@if not errorlevel 1 exit /b 4
@set JAVA_TOOL_OPTIONS=-Duser.language=zh -Duser.country=CN
@@mvn:IBM437@ %GOAL% -Dgoenv.id=goroot.mismatch >C:\goenv-lab\out\437-auto.txt
@if errorlevel 1 exit /b 5
@@mvn:GBK@ %GOAL% -Dgoenv.id=goroot.mismatch >C:\goenv-lab\out\936-auto.txt
@if errorlevel 1 exit /b 6
