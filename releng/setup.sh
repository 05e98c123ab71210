# SPDX-License-Identifier: EPL-2.0
#
# What `terrazzo`, `verify` and `mvnw` share: finding or installing a JDK and system packages, and building without the
# network once everything is there. Sourced by a POSIX shell that has set `project` to the checkout's folder.

. "$project/features/org.terrazzo.workbench.feature/rootfiles/find-java.sh"

product="$project/releng/org.terrazzo.product"
built="$project/target/built"

say() { echo "$(basename "$0"): $*" >&2; }
fail() { say "$*"; exit 1; }

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

# install_packages PACKAGE...: by apt; waits where another installation is under way.
install_packages() {
    say "installing $*"
    if [ -z "${apt_updated:-}" ]; then
        apt-get -qq -o DPkg::Lock::Timeout=600 update >&2 || say "apt-get update failed; trying with the lists that are there"
        apt_updated=yes
    fi
    DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=600 install --no-install-recommends "$@" >&2
}

# first_package PACKAGE...: prints the first that apt knows, or nothing.
first_package() {
    for package in "$@"; do
        if apt-cache show "$package" >/dev/null 2>&1; then echo "$package"; return 0; fi
    done
}

need_jdk() {
    find_java javac && return 0
    if can_install; then
        apt-get -qq -o DPkg::Lock::Timeout=600 update >&2 && apt_updated=yes
        jdk_package=$(first_package openjdk-25-jdk-headless openjdk-21-jdk-headless temurin-25-jdk temurin-21-jdk)
        if [ -n "$jdk_package" ] && install_packages "$jdk_package" && find_java javac; then return 0; fi
    fi
    fail "needs a JDK $terrazzo_java or newer: install one (for example the package openjdk-$terrazzo_java-jdk) or set JAVA_HOME"
}

# need_gtk and need_xvfb: SWT draws with GTK 3; its tests need a display, if only a virtual one.
need_gtk() {
    [ "$(uname)" = Linux ] || return 0
    if ldconfig -p 2>/dev/null | grep -q 'libgtk-3\.so\.0' || ls /usr/lib*/libgtk-3.so.0 /usr/lib/*/libgtk-3.so.0 >/dev/null 2>&1; then
        return 0
    fi
    can_install || fail "needs GTK 3: install it (Debian, Ubuntu: libgtk-3-0 or libgtk-3-0t64; Fedora: gtk3)"
    apt-get -qq -o DPkg::Lock::Timeout=600 update >&2 && apt_updated=yes
    install_packages "$(first_package libgtk-3-0t64 libgtk-3-0)" || fail "could not install GTK 3"
}

need_xvfb() {
    [ "$(uname)" = Linux ] || return 0
    command -v Xvfb >/dev/null 2>&1 && return 0
    can_install || fail "needs a display: set DISPLAY, or install Xvfb (Debian, Ubuntu: xvfb; Fedora: xorg-x11-server-Xvfb)"
    install_packages xvfb || fail "could not install xvfb"
}

# want_test_tools: what single tests need beyond the product; they are skipped where it cannot be had.
want_test_tools() {
    [ "$(uname)" = Linux ] || return 0
    ls /usr/lib/*/faketime/libfaketime.so.1 >/dev/null 2>&1 && return 0
    if can_install; then install_packages libfaketime || say "without libfaketime a test is skipped"; fi
}

# resolved_stamp GOAL: names a file that is there once GOAL was built with exactly these dependencies on this machine.
resolved_stamp() {
    inputs=$(cd "$project" && cat pom.xml .mvn/extensions.xml targetplatform/terrazzo.target releng/*/pom.xml | cksum | tr ' ' -)
    echo "${MAVEN_USER_HOME:-$HOME/.m2}/terrazzo/$1-$inputs"
}

# build GOAL [ARGUMENT...]: runs Maven, without the network where all that GOAL needs is there already, and records
# that the product is as new as the sources were when it began.
build() {
    speak_unicode
    stamp=$(resolved_stamp "$1")
    mkdir -p "$(dirname "$built")"
    : >"$built.next"
    if [ -e "$stamp" ] || { [ "$1" = package ] && [ -e "$(resolved_stamp verify)" ]; }; then
        "$project/mvnw" -B -ntp -o "$@" || return
    else
        "$project/mvnw" -B -ntp "$@" || return
        mkdir -p "$(dirname "$stamp")" && : >"$stamp"
    fi
    mv "$built.next" "$built"
}

# installation: prints where the build puts the product of this machine.
installation() {
    case $(uname -m) in arm64 | aarch64) architecture=aarch64 ;; *) architecture=x86_64 ;; esac
    products="$product/target/products/org.terrazzo.product"
    if [ "$(uname)" = Darwin ]; then
        echo "$products/macosx/cocoa/$architecture/terrazzo.app/Contents/Eclipse"
    else
        echo "$products/linux/gtk/$architecture/terrazzo"
    fi
}
