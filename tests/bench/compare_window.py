#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare_window.py MAP_TIME EMPTY_WINDOW FILL_LIBRARY VASTAUS SCHEMA_DIR: time to the mapped window of Vastaus on a library
of 1,000 interviews beside that of an empty libadwaita window, in turn: of a program with an application id, as every
program in a menu has, and of one without. Medians, and the median ratios of the pairs. Fails when the first is above 1.5."""
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
        commands = {'Vastaus': [vastaus, '--library', library], 'empty window': [empty, 'io.github.vastaus.Empty'],
                    'empty window without an id': [empty]}
        times = {name: [] for name in commands}
        for run in range(RUNS + 1):
            for name, words in commands.items():
                took = measure(desktop, [map_time, *words])
                if run > 0:
                    times[name].append(took)
    for name, took in times.items():
        print(f'{name}: {statistics.median(took):.0f} ms [{min(took):.0f}..{max(took):.0f}], Vastaus takes '
              f'{statistics.median(a / b for a, b in zip(times["Vastaus"], took)):.2f} times as long')
    ratio = statistics.median(a / b for a, b in zip(times['Vastaus'], times['empty window']))
    print(f'wanted: at most {WANTED} times as long as an empty window')
    return 0 if ratio <= WANTED else 1


sys.exit(main())
