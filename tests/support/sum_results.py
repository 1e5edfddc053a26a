#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""sum_results.py TESTLOG.json...: counts the single tests in Meson's logs.

A program that speaks TAP counts once for each test it reports, any other once. A program that was killed or ran out
of time counts as one more failure, and so does one that failed without saying where, and a log that is missing or
empty. Names what failed and what was skipped; the last line is "N passed, N failed, N skipped". Exit status 1 if any failed.
"""
import json
import re
import sys

# Indented results are not matched: the line after them, without indent, sums them up
RESULT = re.compile(r'^(?P<not>not )?ok\b *\d*(?: *-? *(?P<name>[^#]*))?'
                    r'(?:# *(?P<directive>SKIP|TODO)\S*\s*(?P<reason>.*))?', re.IGNORECASE)
SKIP_ALL = re.compile(r'^1\.\.0\s*(?:#\s*SKIP\S*\s*(?P<reason>.*))?$', re.IGNORECASE)


class Tally:
    def __init__(self):
        self.passed, self.failed, self.skipped = 0, [], []

    def tap_line(self, program, match):
        """Counts one "ok" or "not ok" line; returns whether it is a failure."""
        name = f'{program}: {(match["name"] or "").strip() or "unnamed"}'
        directive = (match['directive'] or '').upper()
        if directive == 'SKIP' or (directive == 'TODO' and match['not']):
            self.skipped.append((name, match['reason'].strip() or 'no reason given'))
        elif match['not'] or directive == 'TODO':
            self.failed.append((name, match['reason'] or ''))
            return True
        else:
            self.passed += 1
        return False


def last_line(text):
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else 'no reason given'


def count_program(tally, test, where):
    name, result = f'{where}: {test["name"]}', test['result']
    output = test.get('stdout') or ''
    lines = output.splitlines()
    reported = list(filter(None, map(RESULT.match, lines)))
    failures = [tally.tap_line(name, match) for match in reported]
    if result in ('OK', 'EXPECTEDFAIL'):
        if not reported:
            tally.passed += 1
    elif result == 'SKIP':
        if not reported:
            plan = next(filter(None, map(SKIP_ALL.match, lines)), None)
            reason = plan['reason'] if plan and plan['reason'] else last_line(test.get('stderr') or output)
            tally.skipped.append((name, reason))
    elif not any(failures) or result != 'FAIL' and test.get('returncode', 0) < 0:
        tally.failed.append((name, f'{result}, exit status {test.get("returncode")}'))


def count_log(tally, path):
    where = path.split('/', 1)[0]
    try:
        with open(path, encoding='utf-8', errors='replace') as log:
            tests = [json.loads(line) for line in log if line.strip()]
    except (OSError, ValueError) as error:
        tally.failed.append((where, f'no test results: {error}'))
        return
    if not tests:
        tally.failed.append((where, 'no test ran'))
    for test in tests:
        count_program(tally, test, where)


def main(paths):
    tally = Tally()
    for path in paths:
        count_log(tally, path)
    for title, named in (('Skipped', tally.skipped), ('Failed', tally.failed)):
        if named:
            print(f'\n{title}:')
            for name, reason in named:
                print(f'  {name}' + (f' ({reason})' if reason else ''))
    print(f'\n{tally.passed} passed, {len(tally.failed)} failed, {len(tally.skipped)} skipped')
    return 1 if tally.failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
