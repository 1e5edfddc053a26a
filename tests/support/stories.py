# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop tests share: stories that are told on one desktop, results in TAP, and a look from outside at what
they leave behind."""
import contextlib
import json
import os
import re
import subprocess
import sys
import traceback

from desktop import PATIENCE, Desktop

PATIENCE_S = 60 * PATIENCE
# Of GLib, and of the sanitizers
BAD_WORDS = re.compile('WARNING|CRITICAL|ERROR|runtime error')

# The address sanitizer notes the callers of each allocation. By frame pointers that is nine times as fast as by the tables
# for exceptions, but callers inside GLib, which has none, are lost. Every story is told the fast way; one with leaks that
# cannot be told apart then is told again in full, and that counts. Findings are in the output, whatever the exit status.
QUICKLY = ':fast_unwind_on_malloc=1:exitcode=0'
SANITIZED = 'ASAN_OPTIONS' in os.environ
# GLib's tables of quarks, each larger than the one before it, which is left behind and not freed
QUARKS = re.compile(r'Direct leak of (?:16384 byte\(s\) in 1|49152 byte\(s\) in 2) object\(s\) allocated from:\n'
                    r' +#0 .* in \S*malloc .*\n +#1 .* in g_malloc .*\n\n')
LEAK = re.compile('[Dd]irect leak of ')


class Unclear(Exception):
    """Leaks that may be anybody's."""


class Stage:
    """A desktop with the program that was built."""

    def __init__(self, desktop, build, measure, quickly):
        self.desktop, self.build, self.measure, self.quickly = desktop, build, measure, quickly
        self.vastaus = os.path.join(build, 'src/app/vastaus')

    def library(self, name):
        return self.desktop.path('libraries', name)

    def start(self, library, *words, leaks=True, **settings):
        """With leaks or without, where the program is asked about them."""
        if SANITIZED and not leaks:
            settings['ASAN_OPTIONS'] = self.desktop.environment['ASAN_OPTIONS'] + ':detect_leaks=0'
        return self.desktop.start([self.vastaus, '--library', library, *words], **settings)

    def command(self, library, *words):
        """What the command line says of a library."""
        done = subprocess.run([self.vastaus, '--library', library, *words], env=self.aside(), capture_output=True, text=True,
                              timeout=PATIENCE_S, check=False)
        assert done.returncode == 0, f'{words}: exit status {done.returncode}: {done.stderr}'
        return done.stdout

    def aside(self):
        """The environment of programs that help a story along. Their leaks are looked for by tests of their own."""
        if not SANITIZED:
            return self.desktop.environment
        return {**self.desktop.environment,
                'ASAN_OPTIONS': self.desktop.environment['ASAN_OPTIONS'] + ':exitcode=1:detect_leaks=0'}

    def interviews(self, library):
        return json.loads(self.command(library, 'list', '--json'))

    def answers(self, library):
        return [answer for interview in self.interviews(library) for answer in interview['answers']]

    def notes(self, library, answer):
        """As JSON, in the order of their moments."""
        return json.loads(self.command(library, 'export', answer['id'], '--format', 'json'))['answers'][0]['notes']

    def recording(self, library, answer):
        return os.path.join(library, 'recordings', answer['file'])

    def measured(self, *words):
        """Figures of measure-recording, as (name, value)."""
        done = subprocess.run([self.measure, *words], env=self.aside(), capture_output=True, text=True,
                              timeout=PATIENCE_S, check=False)
        assert done.returncode == 0, f'{words}: {done.stderr}'
        return [(name, float(value)) for name, value in (line.split() for line in done.stdout.splitlines())]

    def close_all(self):
        """As a person would; a program that is killed tells nobody of its leaks."""
        for program in self.desktop.programs:
            if program.process.poll() is None:
                assert program.close() == 0, f'exit status {program.process.returncode}'

    def quiet(self):
        """Programs that have run so far have said nothing bad."""
        leaks = []
        for program in self.desktop.programs:
            lines = QUARKS.sub('', program.output()).splitlines()
            if self.quickly:
                leaks += [line for line in lines if LEAK.search(line)]
                lines = [line for line in lines if 'ERROR: LeakSanitizer' not in line]
            words = [line for line in lines if BAD_WORDS.search(line)]
            assert not words, words
        if leaks:
            raise Unclear('; '.join(leaks))
        self.desktop.programs.clear()

    def end_story(self):
        for program in self.desktop.programs:
            program.kill()


def tell(stories, **settings):
    """Tells stories, functions that take a stage; their docstrings are their names. The exit status."""
    wanted = sys.argv[3:]
    stories = [story for story in stories if not wanted or story.__name__ in wanted]
    print(f'1..{len(stories)}', flush=True)
    failed = 0
    with make_stage(SANITIZED, settings) as stage:
        if stage.desktop.no_camera is not None:
            print(f'# no virtual camera ({stage.desktop.no_camera}): a test picture takes its place')
        for number, story in enumerate(stories, 1):
            good = is_well_told(stage, story, settings)
            failed += not good
            print(f'{"ok" if good else "not ok"} {number} - {" ".join(story.__doc__.split())}', flush=True)
    return 1 if failed else 0


@contextlib.contextmanager
def make_stage(quickly, settings):
    build, measure = os.path.realpath(sys.argv[1]), os.path.realpath(sys.argv[2])
    values = {'G_DEBUG': 'fatal-criticals'}
    if quickly:
        values['ASAN_OPTIONS'] = os.environ['ASAN_OPTIONS'] + QUICKLY
    with Desktop(settings=values, **settings) as desktop:
        yield Stage(desktop, build, measure, quickly)


def is_well_told(stage, story, settings):
    try:
        stage.desktop.forget_preferences()  # a narrow window is kept, too
        story(stage)
        stage.close_all()
        stage.quiet()
        return True
    except Unclear as leaks:
        print(f'# told again in full: {leaks}', flush=True)
        stage.desktop.programs.clear()
    except Exception:
        show_failure(stage, story.__name__)
        return False
    with make_stage(False, settings) as another:
        return is_well_told(another, story, settings)


def show_failure(stage, name):
    lines = traceback.format_exc().splitlines()
    picture = os.path.join(stage.build, 'meson-logs', f'desktop-{name}.png')
    try:
        os.makedirs(os.path.dirname(picture), exist_ok=True)
        stage.desktop.screenshot(picture)
        lines.append(f'in sight then: {picture}')
    except (OSError, subprocess.SubprocessError) as error:
        lines.append(str(error))
    stage.end_story()
    for program in stage.desktop.programs:
        lines += [line[:300] for line in program.output().splitlines()[-400:]]
    stage.desktop.programs.clear()
    for line in lines:
        print('#', line)
