#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_functions.py SOURCE_ROOT: speaks TAP. No function is longer than 80 lines; class_init, which lists, may be."""
import pathlib
import re
import sys

MOST_LINES = 80
NAME = re.compile(r'^(\w+) \(')


def functions(lines):
    """Name and number of lines, from the opening brace to the closing one, of each function of a formatted file."""
    name, begin = None, None
    for number, line in enumerate(lines):
        match = NAME.match(line)
        if match:
            name = match[1]
        elif line == '{' and name is not None:
            begin = number
        elif line == '}' and begin is not None:
            yield name, number - begin + 1
            name, begin = None, None


def main():
    root = pathlib.Path(sys.argv[1])
    too_long, counted = [], 0
    for path in sorted(file for folder in ('src', 'tests') for file in (root / folder).rglob('*.c')):
        for name, length in functions(path.read_text(encoding='utf-8').splitlines()):
            counted += 1
            if length > MOST_LINES and not name.endswith('_class_init'):
                too_long.append(f'{path.relative_to(root)}: {name} has {length} lines')

    print('1..2')
    print(f'{"ok" if counted > 100 else "not ok"} 1 - {counted} functions found')
    for line in too_long:
        print('#', line)
    print(f'{"not ok" if too_long else "ok"} 2 - no function is longer than {MOST_LINES} lines')
    return 1 if too_long or counted <= 100 else 0


sys.exit(main())
