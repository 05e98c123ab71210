@echo off
rem SPDX-License-Identifier: EPL-2.0
rem
rem Runs the Maven version of .mvn\wrapper\maven-wrapper.properties: from the local cache, from the repository that
rem MVNW_REPOURL names, or through the Maven on the PATH. The archive's checksum is verified before it is unpacked.
setlocal
set "PROJECT=%~dp0"
if "%PROJECT:~-1%"=="\" set "PROJECT=%PROJECT:~0,-1%"
for /f "usebackq eol=# tokens=1,2 delims==" %%a in ("%PROJECT%\.mvn\wrapper\maven-wrapper.properties") do set "WRAPPER_%%a=%%b"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "DISTS=%MAVEN_USER_HOME%\wrapper\dists"
set "MAVEN=apache-maven-%WRAPPER_mavenVersion%"
set "MAVEN_FOLDER=%DISTS%\%MAVEN%-terrazzo"
if not defined JAVA_HOME (
    echo mvnw: needs a JDK 21 or newer: install one and set JAVA_HOME 1>&2
    exit /b 1
)
if exist "%MAVEN_FOLDER%\bin\mvn.cmd" goto run

set "WORK=%DISTS%\unpack-%RANDOM%%RANDOM%"
set "ARCHIVE=%WORK%\%MAVEN%-bin.zip"
mkdir "%WORK%" || exit /b 1
if defined MVNW_REPOURL goto download

where mvn >nul 2>&1 || (
    echo mvnw: to fetch Maven %WRAPPER_mavenVersion%, put any Maven on the PATH or set MVNW_REPOURL to a Maven repository 1>&2
    rmdir /s /q "%WORK%"
    exit /b 1
)
pushd "%WORK%"
call mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy "-Dartifact=org.apache.maven:apache-maven:%WRAPPER_mavenVersion%:zip:bin" "-DoutputDirectory=%WORK%" -Dmdep.useBaseVersion=true
popd
goto check

:download
powershell -NoProfile -Command "$ProgressPreference = 'SilentlyContinue'; Invoke-WebRequest -UseBasicParsing -Uri ($env:MVNW_REPOURL.TrimEnd('/') + '/org/apache/maven/apache-maven/' + $env:WRAPPER_mavenVersion + '/' + $env:MAVEN + '-bin.zip') -OutFile $env:ARCHIVE"

:check
powershell -NoProfile -Command "if (-not (Test-Path $env:ARCHIVE)) { Write-Host ('mvnw: could not fetch ' + $env:MAVEN); exit 1 }; if ((Get-FileHash -Algorithm SHA512 $env:ARCHIVE).Hash -ne $env:WRAPPER_distributionSha512Sum) { Write-Host ('mvnw: the checksum of ' + $env:ARCHIVE + ' is wrong; nothing was installed'); exit 1 }; Expand-Archive -Path $env:ARCHIVE -DestinationPath $env:WORK; Move-Item (Join-Path $env:WORK $env:MAVEN) $env:MAVEN_FOLDER"
set "RESULT=%ERRORLEVEL%"
rmdir /s /q "%WORK%"
if not "%RESULT%"=="0" exit /b %RESULT%

:run
set "MAVEN_PROJECTBASEDIR=%PROJECT%"
call "%MAVEN_FOLDER%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%
