#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_translations.py SOURCE_ROOT: speaks TAP. Each language of po/LINGUAS has every text that the sources mark now,
and none of its own; formats, mnemonics and quotation marks are right; nothing was left in English."""
import ast
import pathlib
import re
import subprocess
import sys
import tempfile

# The keywords of Meson's preset "glib", which makes the template, as far as they are used here
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']
# What a language may have the same as English
SAME = {
    'fi': {'Vastaus', 'UUID', 'N', 'Mentor'},
    'et': {'Vastaus', 'UUID', 'N', 'Mentor'},
    'nb': {'Vastaus', 'UUID', 'N', 'Mentor', 'ID', 'Type', 'Test', 'Pause', '%H:%M'},
}
FOREIGN_MARKS = {'fi': '“„«»"!', 'et': '”«»"!', 'nb': '“”„"!'}
DIRECTIVE = re.compile(r'%(?:\d+\$)?-?(?:ld|[a-zA-Z])')
LINE = re.compile(r'(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) (".*")')


def run(*words):
    """Standard output and everything said beside it; the second is empty when all went well."""
    done = subprocess.run(words, capture_output=True, text=True, check=False)

    return done.stdout, done.stderr if done.returncode != 0 else ''


def extract(root, template):
    words = [f'--keyword={keyword}' for keyword in KEYWORDS]
    said = run('xgettext', '--from-code=UTF-8', f'--directory={root}', f'--files-from={root}/po/POTFILES',
               f'--output={template}', *words)[1]
    if said:
        sys.exit(f'Bail out! {said}')


def entries(text):
    """Each message of a file as a list of (source texts, translations)."""
    for block in text.split('\n\n'):
        fields = {name: ast.literal_eval(value) for name, value in LINE.findall(block)}
        sources = [fields[name] for name in ('msgid', 'msgid_plural') if name in fields]
        if sources and sources[0]:
            yield sources, [value for name, value in fields.items() if name.startswith('msgstr')]


def find_leftovers(catalogue, template):
    """Texts that are missing or doubtful, and texts that the sources no longer have."""
    merged = run('msgmerge', '--quiet', '--no-fuzzy-matching', catalogue, template, '--output-file=-')[0]
    known = {sources[0] for sources, _ in entries(run('msgcat', '--no-wrap', template)[0])}
    fresh = subprocess.run(['msgattrib', '--no-wrap', '--no-obsolete', '-'], input=merged, capture_output=True,
                           text=True, check=True).stdout
    for sources, translations in entries(fresh):
        if not all(translations):
            yield f'not translated: {sources[0]}'
    for sources, _ in entries(run('msgattrib', '--no-wrap', '--only-fuzzy', catalogue)[0]):
        yield f'fuzzy: {sources[0]}'
    for sources, _ in entries(run('msgattrib', '--no-wrap', '--no-obsolete', catalogue)[0]):
        if sources[0] not in known:
            yield f'no longer in the program: {sources[0]}'
    if '\n#~' in pathlib.Path(catalogue).read_text(encoding='utf-8'):
        yield 'obsolete texts at the end of the file'


def find_english(language, messages):
    for sources, translations in messages:
        source = sources[0]
        if source in translations and source not in SAME[language] and re.search(r'[^\W\d_]', DIRECTIVE.sub('', source)):
            yield f'the same as in English: {source}'


def has_mnemonic(text):
    return re.search(r'(?<![\w%])_\w|(?<=[^\W_])_(?=[^\W_])', text) is not None


def find_slips(language, messages):
    """Marks of another language, mnemonics that came or went, spaces and lines that begin or end differently."""
    for sources, translations in messages:
        source = sources[0]
        for text in translations:
            wrong = set(text) & set(FOREIGN_MARKS[language])
            if wrong:
                yield f'{" ".join(sorted(wrong))} in: {text}'
            if len(source) < 40 and has_mnemonic(source) != has_mnemonic(text):
                yield f'mnemonic: {source} / {text}'
            if [source[:1] == ' ', source[-1] in ' \n', '…' in source] != [text[:1] == ' ', text[-1:] in ' \n', '…' in text]:
                yield f'space or ellipsis: {source} / {text}'


def main():
    root = pathlib.Path(sys.argv[1])
    languages = root.joinpath('po', 'LINGUAS').read_text(encoding='utf-8').split()
    number = 0
    print(f'1..{4 * len(languages)}')
    with tempfile.TemporaryDirectory() as folder:
        template = f'{folder}/vastaus.pot'
        extract(root, template)
        for language in languages:
            catalogue = str(root / 'po' / f'{language}.po')
            messages = list(entries(run('msgattrib', '--no-wrap', '--translated', catalogue)[0]))
            found = {
                'is complete': list(find_leftovers(catalogue, template)),
                'has sound formats': run('msgfmt', '--check', '--output-file=/dev/null', catalogue)[1].splitlines(),
                'leaves nothing in English': list(find_english(language, messages)),
                'keeps its own marks': list(find_slips(language, messages)),
            }
            for name, faults in found.items():
                number += 1
                for fault in faults:
                    print('#', fault.replace('\n', ' '))
                print('not ok' if faults or not messages else 'ok', number, '-', language, name)


main()
