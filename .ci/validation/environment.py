"""A virtual environment with the validators of requirements.txt, in `.build-validators`.

`enter()` starts the calling script anew inside it. Where the packages cannot be had because the package
index cannot be reached, or Python makes no environments here, that is said and the check is passed
over; everything else that is wrong ends it with an error.
"""
import os
import pathlib
import shutil
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
REQUIREMENTS = pathlib.Path(__file__).resolve().parent / "requirements.txt"
FOLDER = TOP / ".build-validators"
# What pip says of a network, and never of a package.
UNREACHABLE = (
    "NewConnectionError", "NameResolutionError", "Temporary failure in name resolution",
    "Network is unreachable", "ConnectTimeoutError", "ReadTimeoutError", "Connection refused",
    "ProxyError",
)


def pass_over(reason):
    print(f"passed over: {reason}")
    sys.exit(0)


def enter():
    """Returns inside the environment only."""
    wanted = REQUIREMENTS.read_text()
    interpreter = FOLDER / "bin" / "python"
    if pathlib.Path(sys.prefix) == FOLDER:
        return
    kept = FOLDER / "requirements.txt"
    if not kept.exists() or kept.read_text() != wanted:
        shutil.rmtree(FOLDER, ignore_errors=True)
        made = subprocess.run(
            [sys.executable, "-m", "venv", str(FOLDER)], capture_output=True, text=True)
        if made.returncode:
            pass_over("python3 cannot make a virtual environment here; install python3-venv")
        install = subprocess.run(
            [str(interpreter), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
             "--retries", "2", "--timeout", "20", "--requirement", str(REQUIREMENTS)],
            capture_output=True, text=True)
        if install.returncode:
            said = install.stdout + install.stderr
            if any(word in said for word in UNREACHABLE):
                pass_over("the validators cannot be installed, for the package index is out of reach")
            sys.exit(f"{said}error: the validators cannot be installed")
        kept.write_text(wanted)
    os.execv(str(interpreter), [str(interpreter), *sys.argv])
