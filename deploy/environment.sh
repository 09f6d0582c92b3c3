# To be sourced: where things are, and how .venv comes to be. Used by demo.sh, check.sh,
# frontend.sh and .ci/run. Runs on the bash of Debian and of macOS (3.2).

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
VENV="$ROOT/.venv"
PYTHON="$VENV/bin/python"

say() { printf '%s\n' "$*"; }
fail() {
  printf '\n%s\n' "$*" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

checksum() { # of files, independent of where they lie
  cat -- "$@" | cksum
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif have sudo; then
    sudo "$@"
  else
    return 1
  fi
}

system_packages() { # install by apt; $1 says what for, the rest are package names
  local purpose="$1"
  shift
  if ! have apt-get; then
    return 1
  fi
  say "    apt installs $* ($purpose)"
  local log
  log="$(mktemp "${TMPDIR:-/tmp}/utsyn-apt.XXXXXX")"
  if as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >"$log" 2>&1 ||
    { as_root apt-get update -q >"$log" 2>&1 &&
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >"$log" 2>&1; }; then
    rm -f "$log"
    return 0
  fi
  tail -n 5 "$log" >&2
  rm -f "$log"
  return 1
}

find_python() { # print the newest-named interpreter that is 3.11 or later
  local candidate
  for candidate in "${UTSYN_PYTHON:-}" python3.11 python3.12 python3.13 python3.14 python3 python; do
    if [ -n "$candidate" ] && have "$candidate" &&
      "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$candidate"
      return 0
    fi
  done
  return 1
}

python_or_fail() {
  find_python && return 0
  if have apt-get && system_packages "Python" python3 python3-venv >&2 && find_python; then
    return 0
  fi
  if have brew && brew install python@3.13 >&2 && find_python; then
    return 0
  fi
  fail "Python 3.11 or later is needed. Debian and Ubuntu: sudo apt install python3 python3-venv. macOS: brew install python@3.13."
}

make_venv() {
  if [ -x "$PYTHON" ] && "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null &&
    { "$PYTHON" -m pip --version >/dev/null 2>&1 || have uv; }; then
    return 0
  fi
  local base version
  base="$(python_or_fail)"
  rm -rf "$VENV"
  if "$base" -m venv "$VENV" >/dev/null 2>&1; then
    return 0
  fi
  rm -rf "$VENV"
  version="$("$base" -c 'import sys; print("%d.%d" % sys.version_info[:2])')"
  system_packages "virtual environments" "python$version-venv" ||
    system_packages "virtual environments" python3-venv ||
    fail "Python's venv module is missing. Debian and Ubuntu: sudo apt install python3-venv."
  "$base" -m venv "$VENV" || fail "$base could not make $VENV."
}

install_python_packages() { # $1 = hashed lock file, $2 = name of the stamp
  local stamp="$VENV/.installed-$2" wanted log status=0
  wanted="$(checksum "$1")"
  if [ "$(cat "$stamp" 2>/dev/null || true)" = "$wanted" ]; then
    return 0
  fi
  log="$(mktemp "${TMPDIR:-/tmp}/utsyn-packages.XXXXXX")"
  if have uv; then
    uv pip install --quiet --python "$PYTHON" --require-hashes -r "$1" 2>"$log" || status=$?
  else
    (
      set -o pipefail
      "$PYTHON" -m pip install --disable-pip-version-check --no-input --progress-bar off \
        --require-hashes -r "$1" 2>"$log" | count_packages "$(grep -c '^[A-Za-z0-9].*==' "$1")"
    ) || status=$?
  fi
  if [ "$status" -ne 0 ]; then
    tail -n 15 "$log" >&2
    rm -f "$log"
    fail "The packages of $1 could not be installed. The lines above say why; when the network answers, run it again."
  fi
  rm -f "$log"
  printf '%s\n' "$wanted" >"$stamp"
}

count_packages() { # tell how far pip is; $1 = how many packages there are
  awk -v all="$1" '
    /^Collecting / { if (++n % 10 == 0) { print "    " n " of " all; fflush() } }
    /^Installing collected/ { print "    fetched, now installing"; fflush() }
  '
}

# What WeasyPrint draws text with, and a font to draw.
pango_answers() {
  "$PYTHON" -W 'error:HarfBuzz-Subset:DeprecationWarning' -c 'import weasyprint' >/dev/null 2>&1
}

fonts_answer() {
  ! have fc-list || [ -n "$(fc-list 2>/dev/null | head -n 1)" ]
}

ensure_pango() {
  # To ask takes two seconds, so the answer is kept with the environment.
  if [ -e "$VENV/.draws-text" ]; then
    return 0
  fi
  if pango_answers && fonts_answer; then
    : >"$VENV/.draws-text"
    return 0
  fi
  if have apt-get; then
    system_packages "PDF" libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig fonts-dejavu-core || true
  elif have brew; then
    say "    brew installs pango (PDF)"
    brew install pango || true
  fi
  pango_answers ||
    fail "Pango is missing, which PDF needs. Debian and Ubuntu: sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core. macOS: brew install pango."
  : >"$VENV/.draws-text"
}
