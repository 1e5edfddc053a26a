#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_layers.py BUILD_DIR SOURCE_ROOT: speaks TAP. Each layer sees what it may see and nothing else.

Compiles small files with the very flags that the build uses for a layer. What no flag can hide, because it lies in
/usr/include, is searched for in the sources.
"""
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile

# What a layer may include, besides itself
MAY_SEE = {
    'core': [],
    'store': ['core'],
    'media': ['core'],
    'exchange': ['core'],
    'flow': ['core', 'store', 'media', 'exchange'],
    'widgets': ['core', 'flow'],
    'app': ['core', 'store', 'media', 'exchange', 'flow', 'widgets'],
}
# Headers of libraries, and the layers that may include them
LIBRARIES = {
    'gtk/gtk.h': ['widgets', 'app'],
    'adwaita.h': ['widgets', 'app'],
    'gst/gst.h': ['media'],
    'json-glib/json-glib.h': ['exchange'],
}
# In the sources, by the beginning of what is included
INCLUDED_ONLY_BY = {
    'sqlite3': ['store'],
    'gst/': ['media'],
    'json-glib/': ['exchange'],
    'gtk/': ['widgets', 'app'],
    'gdk/': ['widgets', 'app'],
    'adwaita': ['widgets', 'app'],
}
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)', re.MULTILINE)


class Tap:
    def __init__(self):
        self.number = 0
        self.failed = False

    def result(self, passed, name, reason=''):
        self.number += 1
        if not passed:
            self.failed = True
            for line in reason.splitlines():
                print('#', line)
        print(f'{"ok" if passed else "not ok"} {self.number} - {name}')


def flags_of_layers(build_dir, source_root):
    """For each layer that is built: the directory to compile in, and the command without its file."""
    layers = {}
    with open(os.path.join(build_dir, 'compile_commands.json'), encoding='utf-8') as file:
        entries = json.load(file)
    for entry in entries:
        path = os.path.normpath(os.path.join(entry['directory'], entry['file']))
        parts = os.path.relpath(path, source_root).split(os.sep)
        own = entry.get('output', 'src/').startswith('src/')
        if own and len(parts) == 3 and parts[0] == 'src' and parts[1] in MAY_SEE and parts[1] not in layers:
            layers[parts[1]] = (entry['directory'], strip_files(shlex.split(entry['command']), entry['file']))
    return layers


def strip_files(command, source):
    kept = []
    skip = False
    for argument in command:
        if skip:
            skip = False
        elif argument in ('-o', '-MF', '-MQ'):
            skip = True
        elif argument not in ('-c', '-MD', source):
            kept.append(argument)
    return kept


def included(source_root, layer):
    """Pairs of a layer's file and what it includes."""
    folder = os.path.join(source_root, 'src', layer)
    for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
        if name.endswith(('.c', '.h')):
            with open(os.path.join(folder, name), encoding='utf-8') as file:
                for header in INCLUDE.findall(file.read()):
                    yield name, header


def headers_of(source_root, layer):
    return sorted(name for name in os.listdir(os.path.join(source_root, 'src', layer)) if name.endswith('.h'))


def used_headers(source_root, layer, by):
    """Those of a layer that another one uses; the rest may show what only the layer itself knows."""
    used = {header for _, header in included(source_root, by)}
    return [name for name in headers_of(source_root, layer) if name in used]


def compiles(flags, text):
    """Returns whether it does, and what the compiler says."""
    directory, command = flags
    with tempfile.TemporaryDirectory() as folder:
        probe = os.path.join(folder, 'probe.c')
        with open(probe, 'w', encoding='utf-8') as file:
            file.write(text)
        done = subprocess.run([*command, '-fdiagnostics-color=never', '-fsyntax-only', probe], cwd=directory,
                              capture_output=True, text=True, timeout=60, check=False)
    return done.returncode == 0, done.stderr


def check_visible(tap, flags, layer, other, headers):
    if not headers:
        return
    text = ''.join(f'#include "{header}"\n' for header in headers)
    passed, said = compiles(flags, text + 'int probe;\n')
    tap.result(passed, f'{layer} can include {other}', said)


def check_hidden(tap, flags, layer, other, headers):
    """One header is really included, and has to be refused because it is not found; the others are asked for."""
    found, said = compiles(flags, f'#include "{headers[0]}"\nint probe;\n')
    not_found = not found and re.search('No such file|file not found', said) is not None
    questions = ''.join(f'#if __has_include("{header}")\n#error {header} can be seen\n#endif\n' for header in headers)
    none_seen, said_of_all = compiles(flags, questions + 'int probe;\n')
    tap.result(not_found and none_seen, f'{layer} cannot include {other}', said + said_of_all)


def check_layer(tap, layers, layer, source_root):
    flags = layers[layer]
    for other in layers:
        if other == layer:
            check_visible(tap, flags, layer, other, headers_of(source_root, other))
        elif other in MAY_SEE[layer]:
            check_visible(tap, flags, layer, other, used_headers(source_root, other, layer))
        elif other != 'app':
            check_hidden(tap, flags, layer, other, headers_of(source_root, other))
    for header, allowed in LIBRARIES.items():
        if layer in allowed:
            check_visible(tap, flags, layer, header, [header])
        else:
            check_hidden(tap, flags, layer, header, [header])


def check_sources(tap, source_root):
    wrong = [f'src/{layer}/{name} includes {header}'
             for layer in MAY_SEE for name, header in included(source_root, layer)
             for begin, allowed in INCLUDED_ONLY_BY.items() if header.startswith(begin) and layer not in allowed]
    tap.result(not wrong, 'libraries are included by their layers only', '\n'.join(wrong))


def main():
    build_dir, source_root = sys.argv[1], os.path.normpath(sys.argv[2])
    layers = flags_of_layers(build_dir, source_root)
    tap = Tap()

    # The program needs all of them; while there is none, those that have a folder.
    whole = os.path.isdir(os.path.join(source_root, 'src', 'app'))
    missing = [layer for layer in MAY_SEE
               if layer not in layers and (whole or os.path.isdir(os.path.join(source_root, 'src', layer)))]
    tap.result(not missing, 'every layer is built', 'not built: ' + ' '.join(missing))
    for layer in layers:
        check_layer(tap, layers, layer, source_root)
    check_sources(tap, source_root)

    print(f'1..{tap.number}')
    return 1 if tap.failed else 0


sys.exit(main())
