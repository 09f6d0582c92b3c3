#!/usr/bin/env bash
# Every gate and every test. --quick leaves out PostgreSQL and the browser.
# UTSYN_CI=1: nothing may be skipped; a missing browser or database fails.
set -euo pipefail
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/environment.sh"
cd "$ROOT"
unset DJANGO_SETTINGS_MODULE

make_venv
install_python_packages "$ROOT/deploy/requirements-dev.txt" dev
ensure_pango
bash "$ROOT/deploy/frontend.sh"
env -u UTSYN_PRODUCTION -u DATABASE_URL "$PYTHON" manage.py compile_wording --verbosity 0
exec "$PYTHON" "$ROOT/deploy/check.py" "$@"
