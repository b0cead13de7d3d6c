"""The conformance cases as the outputs are made of them, and the program that makes them."""
import copy
import json
import pathlib
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
DAY = "2026-01-02"


def run(*command):
    return subprocess.run([str(part) for part in command], cwd=TOP, capture_output=True, text=True)


def build():
    """Builds `needling` and answers its path."""
    built = run("swift", "build", "--product", "needling")
    if built.returncode:
        sys.exit(built.stdout + built.stderr)
    return pathlib.Path(run("swift", "build", "--show-bin-path").stdout.strip()) / "needling"


def cases(needling):
    """Every conformance case, in the one way in which `needling` writes cases."""
    found = []
    for path in sorted((TOP / "Tests/Conformance").glob("*.json")):
        outcome = run(needling, "export", "case", path, "--as-of", DAY)
        if outcome.returncode:
            sys.exit(f"{path.name} cannot be read:\n{outcome.stderr}")
        found += [json.loads(line) for line in outcome.stdout.splitlines()]
    numbers = [case["claim"] for case in found]
    if len(found) < 200 or len(set(numbers)) != len(numbers):
        sys.exit(f"{len(found)} conformance cases with {len(set(numbers))} claim numbers")
    return found


def filled(case):
    """A case with what a claim needs beside what the case is about. What it states stays."""
    case = copy.deepcopy(case)

    def provider(which, is_person):
        which.setdefault("npi", "1679012348" if is_person else "1234567893")
        which.setdefault("person", is_person)

    case.setdefault("placeOfService", "11")
    case.setdefault("patient", {}).setdefault("birthDate", "1984-07-09")
    case["patient"].setdefault("state", "CO")
    for key, value in {"name": "Example Plan", "id": "60054", "memberId": "W-" + case["claim"],
                       "order": "primary"}.items():
        case.setdefault("payer", {}).setdefault(key, value)
    if "kind" not in case["payer"]:
        case["payer"].setdefault("filingIndicator", "CI")
    provider(case.setdefault("billingProvider", {}), False)
    case["billingProvider"].setdefault("state", "CO")
    for role in ("renderingProvider", "supervisingProvider", "referringProvider"):
        if role in case:
            provider(case[role], True)
    if "serviceFacility" in case:
        case["serviceFacility"].setdefault("npi", "1234567893")
        case["serviceFacility"].setdefault("state", "CO")
    case["diagnoses"] = case.get("diagnoses") or ["M54.2"]
    total = 0
    for line in case.setdefault("lines", [{"code": "20560"}]):
        line.setdefault("charge", "50.00")
        if "minutes" not in line:
            line.setdefault("units", 1)
        line.setdefault("pointers", [1])
        for role in ("renderingProvider", "supervisingProvider"):
            if role in line:
                provider(line[role], True)
        total += round(float(line["charge"]) * 100)
    case.setdefault("totalCharge", f"{total / 100:.2f}")
    if "date" not in case and not any("date" in line for line in case["lines"]):
        case["date"] = "2025-03-03"
    return case


ADDRESS = {"street": "1 Main St", "city": "Denver", "zip": "802020001"}
# What no case holds; `subscriber` is for patients who are not.
DETAILS = {
    "submitter": {"name": "Example Clinic", "id": "C1", "telephone": "3035550100"},
    "receiver": {"name": "Example Clearinghouse", "id": "R1"},
    "billing": {"name": "Example Clinic", "taxId": "840000001", **ADDRESS},
    "rendering": {"name": "Roe", "first": "Pat"},
    "supervising": {"name": "Poe", "first": "Lee"},
    "referring": {"name": "Coe", "first": "Kim"},
    "facility": {"name": "Example Clinic", **ADDRESS},
    "patient": {"name": "Doe", "first": "Jo", "sex": "F", **ADDRESS},
    "signatureOnFile": True, "assignment": "A", "benefitsAssigned": True, "release": "Y",
    "accidentState": "CO",
}
SUBSCRIBER = {"name": "Doe", "first": "Al", "sex": "M", "relationship": "19", "state": "CO",
              "birthDate": "1960-02-03", **ADDRESS}


def write_lines(path, objects):
    path.write_text("".join(json.dumps(one) + "\n" for one in objects))
    return path
