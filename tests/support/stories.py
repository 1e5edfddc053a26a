# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop tests share: stories that are told on one desktop, results in TAP, and a look from outside at what
they leave behind."""
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


class Stage:
    """A desktop with the program that was built."""

    def __init__(self, desktop, build, measure):
        self.desktop, self.build, self.measure = desktop, build, measure
        self.vastaus = os.path.join(build, 'src/app/vastaus')

    def library(self, name):
        return self.desktop.path('libraries', name)

    def start(self, library, *words, **settings):
        return self.desktop.start([self.vastaus, '--library', library, *words], **settings)

    def command(self, library, *words):
        """What the command line says of a library."""
        done = subprocess.run([self.vastaus, '--library', library, *words], env=self.desktop.environment,
                              capture_output=True, text=True, timeout=PATIENCE_S, check=False)
        assert done.returncode == 0, f'{words}: exit status {done.returncode}: {done.stderr}'
        return done.stdout

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
        done = subprocess.run([self.measure, *words], env=self.desktop.environment, capture_output=True, text=True,
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
        for program in self.desktop.programs:
            words = [line for line in program.output().splitlines() if BAD_WORDS.search(line)]
            assert not words, words
        self.desktop.programs.clear()

    def end_story(self):
        for program in self.desktop.programs:
            program.kill()


def tell(stories, **desktop_settings):
    """Tells stories, functions that take a stage; their docstrings are their names. The exit status."""
    build, measure = os.path.realpath(sys.argv[1]), os.path.realpath(sys.argv[2])
    wanted = sys.argv[3:]
    stories = [story for story in stories if not wanted or story.__name__ in wanted]
    print(f'1..{len(stories)}', flush=True)
    failed = 0
    with Desktop(settings={'G_DEBUG': 'fatal-criticals'}, **desktop_settings) as desktop:
        if desktop.no_camera is not None:
            print(f'# no virtual camera ({desktop.no_camera}): a test picture takes its place')
        stage = Stage(desktop, build, measure)
        for number, story in enumerate(stories, 1):
            name = ' '.join(story.__doc__.split())
            try:
                desktop.forget_preferences()  # a narrow window is kept, too
                story(stage)
                stage.close_all()
                stage.quiet()
                print(f'ok {number} - {name}', flush=True)
            except Exception:
                failed += 1
                show_failure(stage, story.__name__)
                print(f'not ok {number} - {name}', flush=True)
    return 1 if failed else 0


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
