#!/usr/bin/env python3
"""Validates the conformance cases and the schema itself with the package jsonschema.

Prints what is wrong and fails; says so and succeeds where jsonschema is not installed.
"""
import json
import pathlib
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit(print("skipped: the Python package jsonschema is not installed"))

here = pathlib.Path(__file__).resolve().parent
top = here.parent.parent
schema = json.loads(
    (top / "Sources/DryNeedlingKit/CaseFormat/case.schema.json").read_text(encoding="utf-8"))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)

problems = 0
for path in sorted(here.glob("*.json")):
    document = json.loads(path.read_text(encoding="utf-8"))
    for error in validator.iter_errors(document):
        place = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in error.absolute_path)
        print(f"{path.name}: {place.lstrip('.')}: {error.message}")
        problems += 1

# What the schema must refuse.
for text in [
    '{"lines": [{"code": 20561}]}', '{"line": []}', '{"payer": {"kind": "medicair"}}',
    '[7]', '{"cases": [7]}', '{"cases": [], "date": "2025-03-03"}',
    '{"needling": {"muscles": [null]}}', '{"lines": [{"modifiers": "59"}]}',
]:
    if validator.is_valid(json.loads(text)):
        print(f"the schema accepts {text}")
        problems += 1

print(f"{problems} problems")
sys.exit(1 if problems else 0)
