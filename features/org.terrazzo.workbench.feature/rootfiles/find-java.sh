# SPDX-License-Identifier: EPL-2.0
#
# Finds a Java that runs Terrazzo, and a locale for it; sourced by `terrazzo` here and by the scripts of the source checkout.

# The oldest Java that Terrazzo and its build run on.
terrazzo_java=21

# java_release HOME TOOL: prints the feature version (17, 21, 25...) of the Java there if it has TOOL, or nothing.
java_release() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/$2" ] || return 0
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/java" -version 2>&1 | sed -n '1s/.*"\([0-9]*\).*/\1/p'
    fi
}

# java_fits HOME TOOL: succeeds where the Java there is new enough and has TOOL.
java_fits() {
    java_found=$(java_release "$1" "$2")
    [ "${java_found:-0}" -ge "$terrazzo_java" ]
}

# java_on_path: prints the home of the java on the PATH, or nothing.
java_on_path() {
    java_command=$(command -v java 2>/dev/null) || return 0
    java_command=$(readlink -f "$java_command" 2>/dev/null || echo "$java_command")
    dirname "$(dirname "$java_command")"
}

# newest_java TOOL: prints the home of the newest Java in the usual places that fits, or nothing.
newest_java() {
    mac_java=
    [ ! -x /usr/libexec/java_home ] || mac_java=$(/usr/libexec/java_home -v "$terrazzo_java+" 2>/dev/null) || mac_java=
    for java_home in "$mac_java" /usr/lib/jvm/* /usr/java/* /opt/*j[dr]k* /opt/*j[dr]k*/* /opt/java/* "$HOME"/.jdks/* \
        "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if java_fits "$java_home" "$1"; then echo "$java_found $java_home"; fi
    done | sort -rn | sed -n '1s/^[0-9]* //p'
}

# speak_unicode: Java takes the encoding of file names from the locale. Where nobody chose one, as in a container or a
# job at night, that is ASCII, and a name such as naïve.png could not be opened.
speak_unicode() {
    if [ "$(locale charmap 2>/dev/null)" = ANSI_X3.4-1968 ]; then export LC_ALL=C.UTF-8; fi
}

# find_java TOOL: sets and exports JAVA_HOME to a Java that fits, and java_found to its version; fails where there is
# none. TOOL tells a JDK (javac) from a mere runtime (java).
find_java() {
    for java_home in "${JAVA_HOME:-}" "$(java_on_path)"; do
        if java_fits "$java_home" "$1"; then export JAVA_HOME="$java_home"; return 0; fi
    done
    java_home=$(newest_java "$1")
    java_fits "${java_home:-/nowhere}" "$1" && export JAVA_HOME="$java_home"
}
