#!/usr/bin/env bash
# From a fresh machine to a running demo university, in one command. See --help.
set -euo pipefail
started_in="$PWD"
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/environment.sh"

usage() {
  cat <<'TEXT'
bash deploy/demo.sh [--port N] [--data-dir DIR] [--staff N] [--no-start] [--reset]

Makes .venv, installs what is locked, prepares an SQLite database with a demo university and
starts web, worker and scheduler on http://localhost. Ctrl-C stops all of it. Safe to run again.

  --port N        port on localhost (8000)
  --data-dir DIR  database, files, queue and mail (UTSYN_DATA_DIR, or var/ in the project)
  --staff N       number of staff in the demo university (2000)
  --no-start      prepare only
  --reset         first remove the data folder that an earlier run made

DATABASE_URL names another database than the embedded one; --reset leaves that one alone.
TEXT
}

port=8000 staff="" start=yes reset=no data="${UTSYN_DATA_DIR:-$ROOT/var}"
while [ $# -gt 0 ]; do
  case "$1" in
    --port=* | --data-dir=* | --staff=*) set -- "${1%%=*}" "${1#*=}" "${@:2}" ;;
  esac
  case "$1" in
    --port | --data-dir | --staff)
      [ $# -ge 2 ] && [ -n "$2" ] || fail "$1 needs a value. See --help."
      case "$1" in --port) port="$2" ;; --data-dir) data="$2" ;; --staff) staff="$2" ;; esac
      shift 2
      ;;
    --no-start) start=no; shift ;;
    --reset) reset=yes; shift ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; fail "Unknown option: $1" ;;
  esac
done
whole_number() { # $1 = option, $2 = value, $3 = most
  case "$2" in '' | *[!0-9]* | ????????*) fail "$1 must be a number from 1 to $3, not '$2'." ;; esac
  [ "$2" -ge 1 ] && [ "$2" -le "$3" ] || fail "$1 must be a number from 1 to $3, not '$2'."
}
whole_number --port "$port" 65535
whole_number --staff "${staff:-2000}" 1000000
case "${UTSYN_PRODUCTION:-}" in
  '' | 0 | [Ff]alse | [Nn]o | [Oo]ff) ;;
  *) fail "UTSYN_PRODUCTION is set. The demo is not for production; unset it." ;;
esac
case "$data" in /*) ;; *) data="$started_in/$data" ;; esac

# --- one step at a time; a signal ends the step that runs, and with it the whole ---------------
child=""
stop_step() {
  trap - INT TERM HUP
  if [ -n "$child" ]; then
    kill -TERM -- "-$child" 2>/dev/null || true
    wait "$child" 2>/dev/null || true
  fi
  say ""
  say "Stopped before it was ready. Run the same command again to go on."
  exit 130
}
trap stop_step INT TERM HUP

number=0
title="" began=0
begin() {
  title="$1" began=$SECONDS
  number=$((number + 1))
  say "[$number/7] $title"
}
finish() { # $1 = status
  [ "$1" -eq 0 ] || fail "This step failed: $title"
  [ $((SECONDS - began)) -lt 2 ] || say "    $((SECONDS - began)) s"
}
step() { # $1 = what happens, then the command
  local status=0
  begin "$1"
  shift
  # A process group of its own, so that stopping reaches whatever the step has started.
  set -m
  "$@" </dev/null &
  child=$!
  set +m
  wait "$child" || status=$?
  child=""
  finish "$status"
}
system_step() { # the same in the foreground: sudo may ask, and apt is not to be torn off
  local status=0
  begin "$1"
  shift
  ("$@") || status=$?
  finish "$status"
}
manage() { exec "$PYTHON" "$ROOT/manage.py" "$@"; }

somebody_listens() { (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; }

# --- the data folder: only one that we made, or the project's own, is ever removed -------------
marker=".made-by-utsyn-demo"
remove_data() {
  [ -e "$data" ] || return 0
  if [ ! -f "$data/$marker" ]; then
    if [ "$data" -ef "$ROOT/var" ]; then
      : # the default folder holds nothing but what the portal wrote
    else
      fail "--reset removes only a folder that this command made, and $data is not one. Remove it by hand if it may go."
    fi
  fi
  if [ "$data" -ef "$ROOT" ] || [ "$data" -ef "${HOME:-/}" ] || [ "$data" -ef / ]; then
    fail "--reset refuses to remove $data."
  fi
  if [ -s "$data/running" ] && [ -x "$PYTHON" ] && ! "$PYTHON" -c '
import fcntl, sys
fcntl.flock(open(sys.argv[1], "a"), fcntl.LOCK_EX | fcntl.LOCK_NB)' "$data/running" 2>/dev/null; then
    fail "The portal still runs on $data ($(cat "$data/running")). Stop it first."
  fi
  rm -rf -- "$data"
  say "Removed $data"
}
if [ "$reset" = yes ]; then
  remove_data
fi
if [ ! -e "$data" ] || [ -z "$(ls -A "$data" 2>/dev/null)" ]; then
  mkdir -p -- "$data" || fail "The data folder $data cannot be made. Choose another with --data-dir."
  : >"$data/$marker"
fi
[ -d "$data" ] && [ -w "$data" ] || fail "The data folder $data cannot be written. Choose another with --data-dir."
export UTSYN_DATA_DIR="$data"
unset DJANGO_SETTINGS_MODULE
if [ "$(uname -s)" = Darwin ] && have brew; then
  export DYLD_FALLBACK_LIBRARY_PATH="$(brew --prefix)/lib:${DYLD_FALLBACK_LIBRARY_PATH:-/usr/lib}"
fi

if [ "$start" = yes ] && somebody_listens; then
  if [ -s "$data/running" ] && [ "$(cat "$data/running")" = "http://localhost:$port" ]; then
    fail "Utsyn already runs at http://localhost:$port on this data folder. Stop it there with Ctrl-C, or choose another --port and --data-dir."
  fi
  fail "Port $port on localhost is in use. Choose another with --port."
fi

# --- what the database was prepared from; nothing of it changed, nothing to do ------------------
prepared_from() {
  (cd "$ROOT" && find portal mobility guests \( -path '*/migrations/*.py' -o -name '*.po' \
    -o -path '*/management/*.py' -o -path '*/demo/*' \) -type f | LC_ALL=C sort | while IFS= read -r file; do cat -- "$file"; done | cksum)
}
is_prepared() {
  [ -z "${DATABASE_URL:-}" ] && [ -s "$data/utsyn.sqlite3" ] &&
    [ -f "$ROOT/portal/locale/nb/LC_MESSAGES/django.mo" ] &&
    [ "$(cat "$data/.prepared" 2>/dev/null || true)" = "$(prepared_from)" ]
}

say "Utsyn: a demo university on this machine"
system_step "Python environment (.venv)" make_venv
step "Locked Python packages" install_python_packages "$ROOT/deploy/requirements.txt" runtime
system_step "Text and fonts for PDF" ensure_pango
step "Design system and font for the pages" bash "$ROOT/deploy/frontend.sh"
if is_prepared; then
  number=7
  say "[5-7/7] Translations, database and demo university are ready"
else
  step "Translations" manage compile_wording --verbosity 0
  step "Database" manage migrate --verbosity 0
  step "Demo university" manage seed_demo --staff "${staff:-$(cat "$data/.staff" 2>/dev/null || echo 2000)}"
  [ -s "$data/.staff" ] || say "${staff:-2000}" >"$data/.staff"
  prepared_from >"$data/.prepared"
fi
seeded="$(cat "$data/.staff" 2>/dev/null || true)"
if [ -n "$staff" ] && [ -n "$seeded" ] && [ "$staff" != "$seeded" ]; then
  say "The demo university here was made with --staff $seeded; add --reset to make one with $staff."
fi

trap - INT TERM HUP
if [ "$start" = no ]; then
  say ""
  say "Ready. Start it with: bash deploy/demo.sh --port $port"
  exit 0
fi
manage start --port "$port" --then demo_signins
