@echo off
rem SPDX-License-Identifier: EPL-2.0
rem
rem Starts Terrazzo: alone the workbench, with a command the command line (terrazzo --help tells more).
setlocal
set "HOME_FOLDER=%~dp0"
if "%HOME_FOLDER:~-1%"=="\" set "HOME_FOLDER=%HOME_FOLDER:~0,-1%"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" --version >nul 2>&1 || (
    echo terrazzo: needs Java 21 or newer: install it, or set JAVA_HOME 1>&2
    exit /b 1
)
for /f "tokens=2 delims=. " %%v in ('^""%JAVA%" --version 2^>nul^"') do if not defined JAVA_RELEASE set "JAVA_RELEASE=%%v"
if %JAVA_RELEASE% LSS 21 (
    echo terrazzo: needs Java 21 or newer, but "%JAVA%" is %JAVA_RELEASE%: install it, or set JAVA_HOME 1>&2
    exit /b 1
)
set "OPTIONS="
if %JAVA_RELEASE% GEQ 24 set "OPTIONS=--enable-native-access=ALL-UNNAMED"
for %%j in ("%HOME_FOLDER%\plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%j"

if "%~1"=="" goto workbench
if "%~1"=="-data" goto workbench
"%JAVA%" %OPTIONS% -XX:+UseSerialGC "-Djava.util.logging.config.file=%HOME_FOLDER%\logging.properties" -Djava.awt.headless=true -jar "%LAUNCHER%" -install "%HOME_FOLDER%" -nosplash -data @none -application org.terrazzo.cli.application %*
exit /b %ERRORLEVEL%

:workbench
start "" "%JAVA%w" %OPTIONS% -jar "%LAUNCHER%" -install "%HOME_FOLDER%" -nosplash %*
exit /b 0
