# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the command line share: a library in a folder of its own, and results in TAP."""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time
import traceback

TONE = 'audiotestsrc is-live=true'
PICTURE = 'videotestsrc is-live=true ! video/x-raw,width=320,height=240,framerate=15/1'
# Under the sanitizers everything takes longer
PATIENCE_S = 240 if 'ASAN_OPTIONS' in os.environ else 60


def environment(home):
    """No display, no session bus, nobody's settings, no sound service."""
    env = {name: value for name, value in os.environ.items()
           if name not in ('DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'VASTAUS_LOCALEDIR')
           and not name.startswith('XDG_')}
    runtime = home / 'runtime'
    runtime.mkdir(mode=0o700, exist_ok=True)
    # The registry of plugins is kept: making it takes seconds
    env.update(HOME=str(home), XDG_RUNTIME_DIR=str(runtime), XDG_DATA_HOME=str(home / 'data'),
               XDG_CACHE_HOME=os.environ.get('XDG_CACHE_HOME', os.path.expanduser('~/.cache')),
               PULSE_SERVER='unix:/nowhere', LC_ALL='C.UTF-8', LANGUAGE='')
    return env


def decode_seconds(path):
    """How long the sound is that another program gets out of a recording."""
    with tempfile.NamedTemporaryFile(suffix='.raw') as raw:
        subprocess.run(['gst-launch-1.0', '-q', 'filesrc', f'location={path}', '!', 'matroskademux', '!', 'opusdec', '!',
                        'audioconvert', '!', 'audioresample', '!', 'audio/x-raw,format=S16LE,rate=48000,channels=1', '!',
                        'filesink', f'location={raw.name}'], check=True, timeout=PATIENCE_S, capture_output=True)
        return os.path.getsize(raw.name) / (2 * 48000)


class Library:
    """A library that only this test uses; everything goes when it is left."""

    def __init__(self, program):
        self.program = program
        self.home = pathlib.Path(tempfile.mkdtemp(prefix='vastaus-cli-'))
        self.folder = self.home / 'library'
        self.env = environment(self.home)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.home, ignore_errors=True)

    def command(self, *words):
        return [self.program, '--library', str(self.folder), *map(str, words)]

    def run(self, *words, status=0, command=None, **extra):
        """Runs a command and insists on its exit status; standard error has a message if it is not 0."""
        done = subprocess.run(command or self.command(*words), env={**self.env, **extra}, capture_output=True,
                              timeout=PATIENCE_S, check=False)
        done.out, done.err = done.stdout.decode(), done.stderr.decode(errors='replace')
        assert done.returncode == status, f'{words}: exit status {done.returncode}, not {status}: {done.err}'
        assert status == 0 or done.err.strip(), f'{words}: no message'
        return done

    def json(self, *words, status=0):
        return json.loads(self.run(*words, '--json', status=status).out)

    def start(self, *words):
        return subprocess.Popen(self.command(*words), env=self.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def question(self, language='en', category='personal'):
        return self.json('questions', '--language', language, '--category', category)[0]['id']

    def record_words(self, question, seconds, *more):
        return ['record', '--question', question, '--seconds', seconds, '--audio-source', TONE, *more]

    def record(self, seconds=1, *more):
        """Records sound; the answer as JSON."""
        return self.json(*self.record_words(self.question(), seconds, '--no-video', *more))

    def answers(self):
        return [answer for interview in self.json('list') for answer in interview['answers']]

    def recording(self, answer):
        return self.folder / 'recordings' / answer['file']

    def notes(self, answer):
        return json.loads(self.run('export', answer['id'], '--format', 'json').out)['answers'][0]['notes']


def wait_for_line(process, text):
    """Reads standard error up to a line with that text."""
    end = time.monotonic() + PATIENCE_S
    seen = b''
    while time.monotonic() < end:
        line = process.stderr.readline()
        seen += line
        if text.encode() in line:
            return
        if not line:
            break
    raise AssertionError(f'no “{text}”, but: {seen.decode(errors="replace")}')


def finish(process, number=None):
    """Ends a process with a signal, or waits for it; standard output and exit status."""
    if number is not None:
        process.send_signal(number)
    out, _ = process.communicate(timeout=PATIENCE_S)
    return out.decode(), process.returncode


def kill(process):
    if process.poll() is None:
        process.send_signal(signal.SIGKILL)
    return process.communicate(timeout=PATIENCE_S)[0].decode(errors='replace')


def run_tests(tests):
    """Runs functions without arguments; their names and outcomes as TAP. The exit status."""
    print(f'1..{len(tests)}', flush=True)
    failed = 0
    for number, (name, test) in enumerate(tests, 1):
        try:
            test()
            print(f'ok {number} - {name}', flush=True)
        except Exception:
            failed += 1
            for line in traceback.format_exc().splitlines():
                print('#', line)
            print(f'not ok {number} - {name}', flush=True)
    return 1 if failed else 0
