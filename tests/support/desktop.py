# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of its own to try the program on: display, window manager, buses, sound server, microphone and camera.

Needs the packages of [desktop] in src/packages and Debian's python3 (for gi). Everything lives below one folder and
ends with it. A person looks with their eyes; here the accessibility bus does. They act with keyboard and pointer; so do we.

    with Desktop() as desktop:
        program = desktop.start(['build/src/app/vastaus'])
        program.find('push button', 'Start interview').click()
"""
import functools
import itertools
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

POLL_S = 0.05
# Under the sanitizers everything takes longer
PATIENCE = 4 if 'ASAN_OPTIONS' in os.environ else 1

# The picture where no virtual camera can be had
VIDEO_INSTEAD = 'videotestsrc is-live=true pattern=ball ! video/x-raw,width=640,height=360,framerate=30/1'

PIPEWIRE_CAMERA = 'context.spa-libs = { videotestsrc = videotestsrc/libspa-videotestsrc }\n'
GTK_SETTINGS = '[Settings]\ngtk-font-name=Cantarell 11\ngtk-decoration-layout=:close\ngtk-enable-animations=0\n'


ATSPI = 'org.a11y.atspi.'
ROOT = '/org/a11y/atspi/accessible/root'
NOTHING = '/org/a11y/atspi/null'
PROPERTIES = 'org.freedesktop.DBus.Properties'
IN_WINDOW = GLib.Variant('(u)', (Atspi.CoordType.WINDOW,))
ANSWER_MS = 5000 * PATIENCE


class Ended(AssertionError):
    """The program is gone."""


class NotFound(AssertionError):
    """What was waited for did not come."""


def until(condition, timeout, what):
    """Waits for condition() to be true and returns what it returned."""
    end = time.monotonic() + timeout * PATIENCE
    while True:
        try:
            value = condition()
            if value:
                return value
            problem = ''
        except Exception as error:  # the tree changes while it is walked; whatever was wrong is told at the end
            if isinstance(error, AssertionError) and not isinstance(error, NotFound):
                raise
            problem = f' ({error})'
        if time.monotonic() >= end:
            raise NotFound(f'not within {timeout * PATIENCE} s: {what}{problem}')
        time.sleep(POLL_S)


def run(*words, check=True, env=None):
    done = subprocess.run([str(word) for word in words], check=check, capture_output=True, text=True, env=env, timeout=60)
    return done.stdout.strip()


class Desktop:
    def __init__(self, folder=None, size='1280x960', camera=True, sound=True, locale='C.UTF-8', settings=None):
        self.keep = folder is not None
        self.folder = folder or tempfile.mkdtemp(prefix='vastaus-desktop-')
        self.size, self.with_camera, self.with_sound, self.locale = size, camera, sound, locale
        self.settings = settings or {}
        self.processes, self.programs = [], []
        self.numbers = itertools.count(1)
        self.no_camera = None  # why there is none

    def __enter__(self):
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that nothing is left running
        try:
            self._make_folders()
            self._start_display()
            self._start_buses()
            if self.with_sound:
                self._start_sound()
            self.bus = Bus(self.accessibility_address)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for program in self.programs:
            program.kill()
        for _, process in reversed(self.processes):
            stop(process)
        if not self.keep:
            shutil.rmtree(self.folder, ignore_errors=True)

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def _make_folders(self):
        for name in ('run', 'config/pipewire/pipewire.conf.d', 'config/gtk-4.0', 'data', 'cache', 'state', 'log', 'home'):
            os.makedirs(self.path(name), exist_ok=True)
        os.chmod(self.path('run'), 0o700)
        with open(self.path('config/pipewire/pipewire.conf.d/camera.conf'), 'w') as file:
            file.write(PIPEWIRE_CAMERA)
        with open(self.path('config/gtk-4.0/settings.ini'), 'w') as file:
            file.write(GTK_SETTINGS)
        self.environment = {
            **{name: value for name, value in os.environ.items()
               if name in ('PATH', 'LANG', 'USER', 'LOGNAME', 'G_SLICE', 'ASAN_OPTIONS', 'UBSAN_OPTIONS', 'LSAN_OPTIONS')},
            'HOME': self.path('home'), 'XDG_RUNTIME_DIR': self.path('run'), 'XDG_CONFIG_HOME': self.path('config'),
            'XDG_DATA_HOME': self.path('data'), 'XDG_CACHE_HOME': self.path('cache'),
            'XDG_STATE_HOME': self.path('state'), 'XDG_SESSION_TYPE': 'x11', 'XDG_CURRENT_DESKTOP': 'GNOME',
            'GDK_BACKEND': 'x11', 'GSK_RENDERER': 'cairo', 'GTK_A11Y': 'atspi', 'GSETTINGS_BACKEND': 'keyfile',
            # Drivers only bring leaks of their own; the second name is GTK 4.18's
            'GDK_DEBUG': 'gl-disable', 'GDK_DISABLE': 'gl',
            'GTK_USE_PORTAL': '0', 'ADW_DISABLE_PORTAL': '1', 'LIBGL_ALWAYS_SOFTWARE': '1', 'NO_AT_BRIDGE': '0',
            'DBUS_SESSION_BUS_ADDRESS': f'unix:path={self.path("run/bus")}', 'LC_ALL': self.locale, **self.settings}

    def spawn(self, name, *words, ready=None, timeout=15, **more):
        log = open(self.path('log', name + '.log'), 'wb')
        process = subprocess.Popen(words, env=self.environment, stdin=subprocess.DEVNULL, stdout=log,
                                   stderr=subprocess.STDOUT, start_new_session=True, **more)
        log.close()
        self.processes.append((name, process))
        if ready is not None:
            def up():
                if process.poll() is not None:
                    raise RuntimeError(f'{name} ended with {process.returncode}, see {self.path("log", name + ".log")}')
                return ready()
            until(up, timeout, f'{name} is up')
        return process

    def succeeds(self, *words):
        return subprocess.run(words, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              stdin=subprocess.DEVNULL, timeout=20).returncode == 0

    def _start_display(self):
        read, write = os.pipe()
        self.spawn('xvfb', 'Xvfb', '-displayfd', str(write), '-screen', '0', self.size + 'x24', '-nolisten', 'tcp',
                   '-noreset', '-ac', '+extension', 'GLX', '+extension', 'RANDR', pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as display:
            number = display.readline().strip()
        assert number, 'Xvfb gave no display number'
        self.environment['DISPLAY'] = ':' + number

    def _start_buses(self):
        address = self.environment['DBUS_SESSION_BUS_ADDRESS']
        self.spawn('bus', 'dbus-daemon', '--session', '--nofork', '--nopidfile', '--address=' + address,
                   ready=lambda: os.path.exists(self.path('run/bus')))
        run('dbus-update-activation-environment', '--all', check=False, env=self.environment)
        ask = ['gdbus', 'call', '--session', '-d', 'org.a11y.Bus', '-o', '/org/a11y/bus']
        self.spawn('accessibility', '/usr/libexec/at-spi-bus-launcher', '--launch-immediately',
                   ready=lambda: self.succeeds(*ask, '-m', 'org.a11y.Bus.GetAddress'))
        self.accessibility_address = run(*ask, '-m', 'org.a11y.Bus.GetAddress', env=self.environment).split("'")[1]
        run(*ask, '-m', 'org.freedesktop.DBus.Properties.Set', 'org.a11y.Status', 'IsEnabled', '<true>', check=False,
            env=self.environment)
        self.spawn('metacity', 'metacity', ready=lambda: 'window id' in run(
            'xprop', '-root', '_NET_SUPPORTING_WM_CHECK', env=self.environment))

    def _start_sound(self):
        self.spawn('pipewire', 'pipewire', ready=lambda: os.path.exists(self.path('run/pipewire-0')))
        self.spawn('wireplumber', 'wireplumber')
        self.spawn('pipewire-pulse', 'pipewire-pulse', ready=lambda: self.succeeds('pactl', 'info'))
        until(lambda: 'WirePlumber' in run('wpctl', 'status', env=self.environment), 15, 'wireplumber is up')
        # What the program plays must not come back through the microphone
        self._load_sink('loudspeaker', 'Loudspeaker')
        run('pactl', 'set-default-sink', 'loudspeaker', env=self.environment)
        self.microphone = self.add_microphone('microphone', 'Desk microphone')
        if self.with_camera:
            try:
                self.add_camera('camera', 'Webcam')
            except (NotFound, subprocess.CalledProcessError) as error:
                self.no_camera = str(error)

    def _load_sink(self, name, description):
        return run('pactl', 'load-module', 'module-null-sink', f'sink_name={name}', 'rate=48000', 'channels=2',
                   f'sink_properties="device.description=\'{description}\'"', env=self.environment)

    def add_microphone(self, name, description):
        """A microphone that hears what is played to `name`.sink. Returns what remove_modules takes to unplug it."""
        modules = [self._load_sink(f'{name}.sink', f'{description} (inside)'),
                   run('pactl', 'load-module', 'module-remap-source', f'master={name}.sink.monitor',
                       f'source_name={name}', f'source_properties="device.description=\'{description}\'"',
                       env=self.environment)]
        run('pactl', 'set-default-source', name, env=self.environment)
        return modules

    def remove_modules(self, modules):
        for module in reversed(modules):
            run('pactl', 'unload-module', module, env=self.environment)

    def add_camera(self, name, description):
        """PipeWire's own moving test picture."""
        run('pw-cli', 'create-node', 'spa-node-factory',
            f'{{ factory.name=videotestsrc node.name={name} media.class=Video/Source '
            f'node.description="{description}" media.role=Camera object.linger=true }}', env=self.environment)
        until(lambda: description in run('wpctl', 'status', env=self.environment).partition('\nVideo')[2], 10,
              'the camera is there')

    def video_words(self):
        """What to tell a program so that it has a picture: nothing, where there is a camera."""
        return [] if self.with_camera and self.no_camera is None else ['--video-source', VIDEO_INSTEAD]

    def play(self, file, microphone='microphone'):
        """Plays a file to a microphone, in the background."""
        return subprocess.Popen(['paplay', '-d', microphone + '.sink', file], env=self.environment,
                                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def speak(self, text, file, voice='en-gb'):
        run('espeak-ng', '-v', voice, '-a', '60', '-w', file, text)
        return file

    def start(self, words, timeout=40, **settings):
        program = Program(self, words, timeout, settings)
        return program

    def set_preferences(self, **values):
        """Of the program, while it does not run: question_count='2' and the like, as GVariant text."""
        folder = self.path('config/glib-2.0/settings')
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, 'keyfile'), 'w') as file:
            file.write('[io/github/vastaus/Vastaus]\n')
            file.writelines(f'{name.replace("_", "-")}={value}\n' for name, value in values.items())

    def forget_preferences(self):
        shutil.rmtree(self.path('config/glib-2.0'), ignore_errors=True)

    def keys(self, *keys):
        run('xdotool', 'key', '--delay', 40, *keys, env=self.environment)

    def type(self, text):
        run('xdotool', 'type', '--delay', 12, '--', text, env=self.environment)

    def screenshot(self, path):
        run('import', '-window', 'root', path, env=self.environment)


def stop(process):
    """Ends a process and those that it started."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, how)
        except ProcessLookupError:
            pass
        try:
            process.wait(5)
            return
        except subprocess.TimeoutExpired:
            continue


class Bus:
    """The accessibility bus. Whoever wants to know much asks for all of it before the first answer is there: a program
    that is slow, or on a busy machine, then keeps nobody waiting for each of them."""

    def __init__(self, address):
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self.unanswered = 0
        self.error = None

    def call(self, name, path, interface, method, arguments=None):
        return self.connection.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, ANSWER_MS,
                                         None).unpack()

    def ask(self, name, path, interface, method, arguments, then, otherwise=None):
        """Calls then() with the answer, or otherwise() when there is none."""
        def answered(connection, result):
            self.unanswered -= 1
            try:
                answer = connection.call_finish(result).unpack()
            except GLib.Error as error:
                if otherwise is not None:
                    otherwise()
                else:
                    self.error = self.error or error
            else:
                then(*answer)
        self.unanswered += 1
        self.connection.call(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, ANSWER_MS, None, answered)

    def settle(self):
        """Waits for all answers."""
        while self.unanswered > 0:
            GLib.MainContext.default().iteration(True)
        error, self.error = self.error, None
        if error is not None:
            raise error


class Node:
    """Something on the accessibility bus."""

    def __init__(self, program, top, owner, path):
        self.program, self.top, self.owner, self.path = program, top, owner, path  # top: its window
        self.known_role = None

    def call(self, interface, method, *arguments):
        return self.program.desktop.bus.call(self.owner, self.path, ATSPI + interface, method, *arguments)

    def ask(self, interface, method, arguments, then, otherwise=None):
        self.program.desktop.bus.ask(self.owner, self.path, ATSPI + interface, method, arguments, then, otherwise)

    def get(self, interface, name):
        return self.program.desktop.bus.call(self.owner, self.path, PROPERTIES, 'Get',
                                             GLib.Variant('(ss)', (ATSPI + interface, name)))[0]

    @property
    def role(self):
        if self.known_role is None:
            self.set_role(*self.call('Accessible', 'GetRole'))
        return self.known_role

    def set_role(self, number):
        self.known_role = Atspi.role_get_name(Atspi.Role(number))

    name = property(lambda self: plain(self.get('Accessible', 'Name')))
    description = property(lambda self: self.get('Accessible', 'Description'))

    def has_state(self, state):
        low, high = self.call('Accessible', 'GetState')[0]
        return (high << 32 | low) >> state & 1 == 1

    sensitive = property(lambda self: self.has_state(Atspi.StateType.SENSITIVE))
    focused = property(lambda self: self.has_state(Atspi.StateType.FOCUSED))

    @property
    def checked(self):
        return self.has_state(Atspi.StateType.CHECKED) or self.has_state(Atspi.StateType.PRESSED)

    @property
    def extents(self):
        """Relative to the window."""
        return self.call('Component', 'GetExtents', IN_WINDOW)[0]

    @property
    def shown(self):
        """GTK 4.8 says SHOWING of windows only: something is shown when it is visible and lies in its window."""
        if not self.has_state(Atspi.StateType.VISIBLE):
            return False
        x, y, width, height = self.extents
        _, _, whole_width, whole_height = self.top.extents
        return width > 0 and height > 0 and x < whole_width and y < whole_height and x + width > 0 and y + height > 0

    @property
    def text(self):
        return self.call('Text', 'GetText', GLib.Variant('(ii)', (0, self.get('Text', 'CharacterCount'))))[0]

    @property
    def value(self):
        return self.get('Value', 'CurrentValue')

    @property
    def actions(self):
        try:
            return [self.call('Action', 'GetName', GLib.Variant('(i)', (i,)))[0] for i in range(self.get('Action', 'NActions'))]
        except GLib.Error:
            return []

    def children(self):
        return [self.child(*reference) for reference in self.call('Accessible', 'GetChildren')[0] if reference[1] != NOTHING]

    def child(self, owner, path):
        return Node(self.program, self.top, owner, path)

    def child_names(self):
        return [plain(called) for called in names_of(self.program, self.children())]

    def walk(self):
        """Itself and what is in it, as far as it can be in sight."""
        inside = {}
        for more in (True, True, False):
            inside.clear()
            self.look(inside)
            try:
                self.program.desktop.bus.settle()
                break
            except GLib.Error:  # something has gone since it was listed
                if not more:
                    raise
        yield from self.in_order(inside)

    def look(self, inside):
        """Asks for what is in it, and in that, for each node."""
        def with_role(number):
            self.set_role(number)
            if self.known_role in CONTAINERS:  # a page of a stack has no place of its own
                self.ask('Component', 'GetExtents', IN_WINDOW, with_extents, ask_children)
            elif self.known_role not in LEAVES:
                ask_children()

        def with_extents(extents):
            if extents[2] > 0 and extents[3] > 0:
                ask_children()

        def ask_children():
            self.ask('Accessible', 'GetChildren', None, with_children)

        def with_children(references):
            inside[self] = [self.child(*reference) for reference in references if reference[1] != NOTHING]
            for child in inside[self]:
                child.look(inside)

        self.ask('Accessible', 'GetRole', None, with_role)

    def in_order(self, inside):
        yield self
        for child in inside.get(self, ()):
            yield from child.in_order(inside)

    def has_size(self):
        try:
            _, _, width, height = self.extents
        except GLib.Error:
            return True
        return width > 0 and height > 0

    def point(self, across=0.5, down=0.5):
        """Where on the screen a part of it is."""
        x, y, width, height = self.extents
        left, top = self.program.window_origin(self.top.name)
        return int(left + x + width * across), int(top + y + height * down)

    def press(self, across=0.5, down=0.5, button=1):
        """With the pointer."""
        self.program.activate()
        x, y = self.point(across, down)
        run('xdotool', 'mousemove', x, y, 'click', button, env=self.program.desktop.environment)

    def click(self):
        """By the action that assistive technology uses; by the pointer where there is none."""
        actions = self.actions
        for wanted in ('click', 'toggle', 'activate'):
            if wanted in actions:
                self.call('Action', 'DoAction', GLib.Variant('(i)', (actions.index(wanted),)))
                return
        self.press()

    def set_value(self, value):
        self.program.desktop.bus.call(self.owner, self.path, PROPERTIES, 'Set', GLib.Variant(
            '(ssv)', (ATSPI + 'Value', 'CurrentValue', GLib.Variant('d', value))))

    def write(self, text):
        """As dictation and on-screen keyboards do: any character, whatever the keyboard's layout."""
        self.call('EditableText', 'SetTextContents', GLib.Variant('(s)', (text,)))

    def chosen(self):
        """Of a drop-down."""
        return next(node.name for node in self.walk() if node.role == 'label' and node.shown)

    def choices(self):
        """Of a drop-down that is open."""
        # The popup may lie beside the window
        items = (node for node in self.walk() if node.role == 'list item' and node.has_size())
        labels = ([node.name for node in item.walk() if node.role == 'label' and node.has_size()] for item in items)
        return [names[-1] for names in labels if names]  # what comes before it is a heading

    def choose(self, label):
        """In a drop-down, with pointer and keys."""
        if self.chosen() == label:
            return
        self.press()
        choices = until(lambda: [names for names in [self.choices()] if label in names], 5, f'{self} has {label!r}')[0]
        self.program.keys('Home', *['Down'] * choices.index(label), 'Return')
        until(lambda: self.chosen() == label, 5, f'{self} says {label!r}')

    def tab_to(self, limit=60):
        """Gives it the focus as somebody without a pointer does."""
        for _ in range(limit):
            if self.focused or any(child.focused for child in self.children()):
                return self
            self.program.keys('Tab')
        raise NotFound(f'{self} is not reached by Tab')

    def wait_sensitive(self, timeout=10):
        until(lambda: self.sensitive, timeout, f'{self} can be pressed')
        return self

    def wait_focused(self, timeout=5):
        until(lambda: self.focused, timeout, f'{self} has the focus')
        return self

    def find_all(self, role=None, name=None):
        nodes = [node for node in self.walk() if role is None or node.role == role]
        if name is not None:
            nodes = [node for node, called in zip(nodes, names_of(self.program, nodes)) if matches(called, name)]
        for node in nodes:
            try:
                if node.shown:
                    yield node
            except GLib.Error:
                continue

    def find(self, role=None, name=None, timeout=10):
        def look():
            self.program.check_alive()
            return next(self.find_all(role, name), None)
        return until(look, timeout, f'{role or "anything"} called {name!r}')

    def __repr__(self):
        return f'<{self.role} {self.name!r}>'


# Roles with nothing of interest inside, and roles that are empty in a page that is not in sight
LEAVES = {'label', 'image', 'scroll bar', 'separator', 'level bar', 'check box', 'spin button', 'entry', 'text', 'slider'}
CONTAINERS = {'panel', 'filler', 'scroll pane', 'list', 'list item', 'form', 'push button', 'grouping'}


def plain(name):
    """GTK 4.8 names a button that may have a mnemonic "_Play Play"."""
    words = name.split(' ')
    for i in range(1, len(words)):
        first, second = ' '.join(words[:i]), ' '.join(words[i:])
        if first.replace('_', '', 1) == second:
            return second
    return name


def matches(called, name):
    if hasattr(name, 'search'):
        return name.search(plain(called)) is not None
    return name in (plain(called), called)


def names_of(program, nodes):
    """As the program says them; the empty string for what has gone."""
    names = [''] * len(nodes)
    for i, node in enumerate(nodes):
        program.desktop.bus.ask(node.owner, node.path, PROPERTIES, 'Get', GLib.Variant('(ss)', (ATSPI + 'Accessible', 'Name')),
                                functools.partial(names.__setitem__, i), lambda: None)
    program.desktop.bus.settle()
    return names


class Program(Node):
    """A program that runs on the desktop."""

    def __init__(self, desktop, words, timeout, settings):
        self.desktop, self.words = desktop, words
        self.log = desktop.path('log', f'{os.path.basename(words[0])}-{next(desktop.numbers)}.log')
        with open(self.log, 'wb') as log:
            self.process = subprocess.Popen(words, env={**desktop.environment, **settings}, stdin=subprocess.DEVNULL,
                                            stdout=log, stderr=subprocess.STDOUT, start_new_session=True)
        desktop.programs.append(self)
        super().__init__(self, None, *until(self._on_the_bus, timeout, f'{words[0]} on the accessibility bus'))

    def check_alive(self):
        if self.process.poll() is not None:
            raise Ended(f'{self.words[0]} ended with {self.process.returncode}: {self.output()[-2000:]}')

    def _on_the_bus(self):
        self.check_alive()
        bus = self.desktop.bus
        for owner, path in bus.call('org.a11y.atspi.Registry', ROOT, ATSPI + 'Accessible', 'GetChildren')[0]:
            pid, = bus.call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                            'GetConnectionUnixProcessID', GLib.Variant('(s)', (owner,)))
            if pid == self.process.pid and Node(self, None, owner, path).children():
                return owner, path
        return None

    def child(self, owner, path):
        window = super().child(owner, path)
        window.top = window
        return window

    def memory_mib(self):
        """What it has in memory now."""
        with open(f'/proc/{self.process.pid}/statm') as file:
            return int(file.read().split()[1]) * os.sysconf('SC_PAGE_SIZE') / 2 ** 20

    def output(self):
        with open(self.log, errors='replace') as log:
            return log.read()

    def window_id(self, title=None):
        """Of the newest of its windows, not of a popup: that cannot be activated."""
        env = self.desktop.environment
        own = run('xdotool', 'search', '--onlyvisible', '--pid', self.process.pid, check=False, env=env).split()
        managed = [str(int(number, 16)) for number in
                   re.findall('0x[0-9a-f]+', run('xprop', '-root', '_NET_CLIENT_LIST', check=False, env=env))]
        windows = [window for window in managed if window in own]
        if title is not None:
            for window in windows:
                if run('xdotool', 'getwindowname', window, check=False, env=env) == title:
                    return window
        return windows[-1] if windows else None

    def window_shadow(self, window):
        """How far it goes: left, right, top and bottom."""
        found = re.search(r'= (\d+), (\d+), (\d+), (\d+)', run('xprop', '-id', window, '_GTK_FRAME_EXTENTS',
                                                               env=self.desktop.environment))
        return [int(side) for side in found.groups()] if found else [0, 0, 0, 0]

    def window_box(self, window):
        """Left, top, width and height on the screen, without the shadow."""
        place = dict(line.split('=') for line in run('xdotool', 'getwindowgeometry', '--shell', window,
                                                     env=self.desktop.environment).splitlines())
        left, right, top, bottom = self.window_shadow(window)
        return (int(place['X']) + left, int(place['Y']) + top, int(place['WIDTH']) - left - right,
                int(place['HEIGHT']) - top - bottom)

    def window_origin(self, title):
        return self.window_box(self.window_id(title))[:2]

    def activate(self):
        """Gives its newest window the keyboard."""
        window = self.window_id()
        if window and run('xdotool', 'getactivewindow', check=False, env=self.desktop.environment) != window:
            run('xdotool', 'windowactivate', '--sync', window, env=self.desktop.environment)

    def keys(self, *keys):
        self.check_alive()
        self.activate()
        self.desktop.keys(*keys)

    def type(self, text):
        self.check_alive()
        self.activate()
        self.desktop.type(text)

    def resize(self, width, height):
        window = self.window_id('Vastaus')
        left, right, top, bottom = self.window_shadow(window)
        run('xdotool', 'windowsize', window, width + left + right, height + top + bottom, env=self.desktop.environment)
        until(lambda: self.window_box(window)[2:] == (width, height), 10, f'the window is {width}x{height}')

    def screenshot(self, path, title=None):
        """Its window without the shadow around it, with round corners; or all that is on the screen, without one."""
        window = self.window_id(title or 'Vastaus')
        if window is None:
            self.desktop.screenshot(path)
            return
        left, top, width, height = self.window_box(window)
        mask = f'roundrectangle 0,0,{width - 1},{height - 1},12,12'
        run('import', '-window', 'root', '-crop', f'{width}x{height}+{left}+{top}', '+repage', path,
            env=self.desktop.environment)
        run('convert', path, '-alpha', 'set', '(', '+clone', '-fill', 'black', '-colorize', '100', '-fill', 'white',
            '-draw', mask, '-alpha', 'off', ')', '-compose', 'CopyOpacity', '-composite', path)

    def gone(self, role, name, timeout=10):
        until(lambda: next(self.find_all(role, name), None) is None, timeout, f'no {role} called {name!r} any more')

    def focused_node(self):
        windows = [node for node in self.children() if node.has_state(Atspi.StateType.ACTIVE)] or list(self.children())
        return next((node for window in windows for node in window.walk() if node.focused), None)

    def save_as(self, path):
        """In the file chooser that is open."""
        self.find('text', 'Name:').wait_focused()
        self.keys('ctrl+a')
        self.type(path)
        self.keys('Return')
        self.gone('text', 'Name:')

    def close(self, timeout=30):
        """By the button of the window; returns the exit status."""
        self.find('push button', 'Close').click()
        return self.wait(timeout)

    def wait(self, timeout=30):
        """Until it has ended; returns the exit status."""
        return self.process.wait(timeout * PATIENCE)

    def kill(self):
        """As a loss of power would."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(10)
