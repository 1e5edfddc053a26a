#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare_window.py MAP_TIME EMPTY_WINDOW FILL_LIBRARY VASTAUS SCHEMA_DIR: time to the mapped window of Vastaus on a library
of 1,000 interviews beside that of an empty libadwaita window, in turn; medians and the median ratio of the pairs. Fails when it is above 1.5."""
import os
import statistics
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))
from desktop import Desktop  # noqa: E402

RUNS = 15
INTERVIEWS = 1000
WANTED = 1.5


def measure(desktop, words):
    done = subprocess.run(words, env=desktop.environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          timeout=60, check=True)
    return float(done.stdout)


def main():
    map_time, empty, fill, vastaus, schemas = sys.argv[1:]
    with Desktop(camera=False, sound=False, settings={'GSETTINGS_SCHEMA_DIR': schemas, 'GTK_A11Y': 'none'}) as desktop:
        library = desktop.path('library')
        subprocess.run([fill, library, str(INTERVIEWS)], env=desktop.environment, check=True, timeout=120)
        ours, theirs = [], []
        for run in range(RUNS + 1):
            pair = measure(desktop, [map_time, vastaus, '--library', library]), measure(desktop, [map_time, empty])
            if run > 0:
                ours.append(pair[0])
                theirs.append(pair[1])
    ratio = statistics.median(a / b for a, b in zip(ours, theirs))
    print(f'empty window {statistics.median(theirs):.0f} ms [{min(theirs):.0f}..{max(theirs):.0f}], '
          f'Vastaus with {INTERVIEWS} interviews {statistics.median(ours):.0f} ms [{min(ours):.0f}..{max(ours):.0f}], '
          f'ratio {ratio:.2f} (wanted: at most {WANTED})')
    return 0 if ratio <= WANTED else 1


sys.exit(main())
