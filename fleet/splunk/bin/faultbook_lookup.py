"""A scripted lookup for Splunk: rows of CSV come with a text, and go with the codes in it.

Splunk calls it as `transforms.conf` says: the first argument is the field with the text, the others are wanted. A text with
several codes gives several rows. FAULTBOOK in the environment says how the program is called.
"""

import csv
import json
import os
import shlex
import subprocess
import sys
import threading
from collections import deque


def main() -> None:
    text, *wanted = sys.argv[1:]
    rows = csv.DictReader(sys.stdin)
    answered = csv.DictWriter(sys.stdout, rows.fieldnames or [text, *wanted], extrasaction="ignore", lineterminator="\n")
    answered.writeheader()
    call = [*shlex.split(os.environ.get("FAULTBOOK", "faultbook")), "annotate", "--field", "text"]
    with subprocess.Popen(call, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as program:
        asked = deque()

        def ask() -> None:
            # Each record has one answer, in the same order.
            for row in rows:
                asked.append(row)
                program.stdin.write(json.dumps({"text": row.get(text) or ""}) + "\n")
            program.stdin.close()

        asker = threading.Thread(target=ask)
        asker.start()
        for line in program.stdout:
            row = asked.popleft()
            for code in json.loads(line).get("codes", []) or [{}]:
                answered.writerow({**row, **{name: code.get(name) or "" for name in wanted}})
        asker.join()
    sys.exit(program.returncode)


if __name__ == "__main__":
    main()
