"""Has systemd verify the unit in docs/serve.md, with the program where it was built."""

import pathlib, subprocess, tempfile

from documents import blocks, replaced
from server import PROGRAM

(shown,) = blocks("docs/serve.md", "ini")
with tempfile.TemporaryDirectory() as folder:
    unit = pathlib.Path(folder) / "threatlex.service"
    unit.write_text(replaced(shown, ("/usr/local/bin/threatlex", str(PROGRAM))))
    ended = subprocess.run(["systemd-analyze", "verify", "--man=no", unit], capture_output=True, text=True)
    # It also tells what is wrong with units of the system, which end it with no error.
    told = [line for line in ended.stderr.splitlines() if "threatlex" in line]
    assert ended.returncode == 0 and not told, ended.stderr
    options = shown.split("ExecStart=")[1].splitlines()[0].split()[1:]
    known = subprocess.run([PROGRAM, "serve", "--help"], capture_output=True, text=True).stdout
    assert all(option in known for option in options if option.startswith("--")), options
print("the unit of systemd: as it should be")
