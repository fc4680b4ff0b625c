#!/usr/bin/env bash
# Has schemathesis try the JSON API of a server against its OpenAPI description.
set -euo pipefail
cd "$(dirname "$0")/../.."
log=$(mktemp)
target/release/threatlex serve --listen 127.0.0.1:0 >/dev/null 2>"$log" &
server=$!
trap 'kill "$server"; rm -f "$log"' EXIT
until grep -q ' statements at ' "$log"; do
    kill -0 "$server" || { cat "$log"; exit 1; }
    sleep 0.1
done
address=$(sed -n 's/.* statements at \(.*\)\/$/\1/p' "$log" | head -n 1)
schemathesis run "$address/api/openapi.json" --max-examples 25 --phases examples,coverage,fuzzing --seed 1
