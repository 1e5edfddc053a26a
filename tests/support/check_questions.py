#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_questions.py [LANGUAGE...]: speaks TAP. The built-in question bank is complete: texts, dossiers, follow-ups.

What it holds the files to is written in resources/questions/README.md. Keys, competencies, and whether languages match
and questions differ are the business of tests/exchange/test-bank.c. With languages named, only those are looked at.
"""
import json
import pathlib
import re
import sys

FOLDER = pathlib.Path(__file__).resolve().parents[2] / 'resources' / 'questions'
LANGUAGES = ('en', 'fi', 'et', 'nb')
CATEGORIES = ('service', 'behavioural', 'situational', 'personal', 'company', 'reverse')
LEAST_QUESTIONS = 60
LEAST_WORDS = 25
PARTS = {
    'star': ['situation', 'task', 'action', 'result'],
    'situational': ['listen', 'acknowledge', 'find-out', 'solve', 'follow-up'],
    'definition': ['definition', 'employer', 'own-example'],
    'open': None,
}
TEXTS = ('purpose', 'approach', 'expertise', 'newcomer', 'practice')
OPTIONAL = ('body_language',)
LISTS = ('outline', 'samples', 'related')


def words(text):
    return re.findall(r'\w+(?:[-’\']\w+)*', text.lower())


def read_questions(language, category):
    path = FOLDER / language / f'{category}.json'
    return json.loads(path.read_text(encoding='utf-8'))['questions']


class Checker:
    def __init__(self):
        self.findings = []

    def say(self, where, what):
        self.findings.append(f'{where}: {what}')

    def check_text(self, where, text, least=LEAST_WORDS):
        if not isinstance(text, str) or len(words(text)) < least:
            self.say(where, f'has fewer than {least} words')
        elif re.search(r'["\']|  |^\s|\s$|\n| - |\.\.\.', text):
            self.say(where, 'straight quotation mark, hyphen for a dash, three dots, line break or stray space')

    def check_outline(self, where, scheme, outline):
        parts = [item.get('part') for item in outline]
        if PARTS[scheme] is not None and parts != PARTS[scheme]:
            self.say(where, f'outline has the parts {parts}')
        if PARTS[scheme] is None and (any(parts) or not 3 <= len(outline) <= 5):
            self.say(where, 'outline of an open question: three to five steps without parts')
        self.check_text(f'{where}: outline', ' '.join(item.get('text', '') for item in outline))

    def check_samples(self, where, samples):
        if not 1 <= len(samples) <= 3:
            self.say(where, 'one to three samples')
        for number, sample in enumerate(samples, 1):
            self.check_text(f'{where}: sample {number}', sample.get('text'), 40)
            self.check_text(f'{where}: sample {number}: why', sample.get('why'))

    def check_dossier(self, where, scheme, dossier):
        for name in TEXTS:
            self.check_text(f'{where}: {name}', dossier.get(name))
        for name in OPTIONAL:
            if name in dossier:
                self.check_text(f'{where}: {name}', dossier[name])
        for name in set(dossier) - {*TEXTS, *OPTIONAL, *LISTS}:
            self.say(where, f'unknown part {name}')
        self.check_outline(where, scheme, dossier.get('outline', []))
        self.check_samples(where, dossier.get('samples', []))

    def check_question(self, where, category, question):
        follow_ups = question.get('follow_ups', [])
        least = 2 if category in ('behavioural', 'situational') else 0
        if not least <= len(follow_ups) <= 3:
            self.say(where, 'two or three follow-ups')
        for text in (question['text'], *follow_ups):
            self.check_text(where, text, 3)
        placeholders = set(re.findall(r'{(.*?)}', question.get('text_with_profile', '')))
        if 'text_with_profile' in question and (not placeholders or placeholders - {'company', 'role'}):
            self.say(where, 'text_with_profile needs {company} or {role}, and nothing else in braces')
        if not (0 < question['think_s'] <= 60 and 15 <= question['answer_s'] <= 180):
            self.say(where, 'times out of the sensible')
        self.check_dossier(where, question['scheme'], question.get('dossier', {}))

    def check_related(self, language, questions):
        keys = {question['key'] for question in questions}
        for question in questions:
            related = question.get('dossier', {}).get('related', [])
            if not 2 <= len(related) <= 4 or len(set(related)) < len(related):
                self.say(f'{language}: {question["key"]}', 'two to four related questions')
            for key in related:
                if key not in keys or key == question['key']:
                    self.say(f'{language}: {question["key"]}', f'related question {key} is not there')

    def check_language(self, language):
        everything = []
        for category in CATEGORIES:
            questions = read_questions(language, category)
            for question in questions:
                self.check_question(f'{language}: {question["key"]}', category, question)
            everything += questions
        if len(everything) < LEAST_QUESTIONS:
            self.say(language, f'fewer than {LEAST_QUESTIONS} questions')
        self.check_related(language, everything)

    def check_same_related(self, language):
        for category in CATEGORIES:
            english, other = ({question['key']: question.get('dossier', {}).get('related')
                               for question in read_questions(code, category)} for code in ('en', language))
            for key, related in other.items():
                if related != english.get(key):
                    self.say(f'{language}: {key}', 'related differs from English')


def main(languages):
    failed = False
    print(f'1..{len(languages)}')
    for number, language in enumerate(languages, 1):
        checker = Checker()
        checker.check_language(language)
        if language != 'en':
            checker.check_same_related(language)
        for finding in checker.findings:
            print('#', finding)
        print(f'{"not ok" if checker.findings else "ok"} {number} - the questions in {language} are complete')
        failed = failed or checker.findings
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:] or LANGUAGES))
