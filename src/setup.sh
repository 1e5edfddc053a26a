# shellcheck shell=bash
# Sourced by src/run and tests/run: installs Debian packages and builds the program. Asks nothing.

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)

say () {
    printf '%s\n' "$*" >&2
}

# packages_of SECTION...: the names in these sections of src/packages, one a line
packages_of () {
    awk -v wanted=" $* " '
        { sub(/#.*/, "") }
        /^\[/ { gsub(/[][ ]/, ""); inside = index(wanted, " " $0 " "); next }
        inside && NF { print $1 }
    ' "$root/src/packages"
}

# not_installed: of the names on standard input, those that are not installed
not_installed () {
    local names
    mapfile -t names
    [[ ${#names[@]} -gt 0 ]] || return 0
    printf '%s\n' "${names[@]}" | grep -vxFf <(
        dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${names[@]}" 2>/dev/null | sed -n 's/^installed //p'
    ) || true
}

# as_root COMMAND...: runs it as root, without a question where nobody is there to answer it
as_root () {
    if [[ $(id -u) -eq 0 ]]; then
        "$@"
    elif [[ -t 0 ]]; then
        sudo -- "$@"
    else
        sudo -n -- "$@"
    fi
}

can_become_root () {
    [[ $(id -u) -eq 0 ]] || { command -v sudo >/dev/null && { [[ -t 0 ]] || sudo -n true 2>/dev/null; }; }
}

apt_get () {
    as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a \
        apt-get -y -q -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 -o Dpkg::Options::=--force-confold \
        "$@" </dev/null >&2
}

# install_packages SECTION...: installs what is missing of these sections of src/packages
install_packages () {
    local missing optional name
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "This is neither Debian nor Ubuntu: install what src/packages lists yourself."
        say "Going on with what is here."
        return 0
    fi
    mapfile -t missing < <(packages_of "$@" | grep -v '?$' | not_installed)
    mapfile -t optional < <(packages_of "$@" | sed -n 's/?$//p' | not_installed)
    [[ $((${#missing[@]} + ${#optional[@]})) -gt 0 ]] || return 0

    if [[ ${#missing[@]} -gt 0 ]]; then
        say "Installing: ${missing[*]}"
        if ! can_become_root; then
            say "Only root can do that, and sudo does not help here. As root, run:"
            say "  apt-get install --no-install-recommends ${missing[*]}"
            return 1
        fi
        apt_get update || say "The package lists could not be refreshed; trying with those that are here."
    fi
    for name in "${optional[@]}"; do
        if [[ -n $(apt-cache show "$name" 2>/dev/null) ]]; then
            missing+=("$name")
        fi
    done
    [[ ${#missing[@]} -gt 0 ]] || return 0
    if ! apt_get install --no-install-recommends "${missing[@]}"; then
        say "Could not install: ${missing[*]}"
        return 1
    fi
}

# build DIR [MESON OPTION...]: sets the build directory up where that has not been done, and builds.
# Every step's failure is passed on by hand: a caller that tests the outcome switches "set -e" off in here.
build () {
    local dir=$1
    shift
    if [[ ! -f $dir/build.ninja ]]; then
        meson setup "$dir" "$root" "$@" || return 1
    fi
    meson compile -C "$dir"
}
