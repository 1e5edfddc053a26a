#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_cli.py PROGRAM: speaks TAP. Every command of the built program, its exit status, its JSON, and bad input."""
import functools
import json
import os
import pathlib
import re
import signal
import sqlite3
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'support'))

from command_line import (PICTURE, TONE, Library, decode_seconds, finish, kill,  # noqa: E402
                          run_tests, wait_for_line)

COMMANDS = ('questions', 'import-questions', 'record', 'list', 'note', 'export', 'check', 'devices')
UUID = re.compile(r'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\n?')
QUESTION_KEYS = {'id', 'key', 'text', 'language', 'category', 'competencies', 'scheme', 'think_s', 'answer_s', 'origin',
                 'follow_ups', 'dossier'}
DOSSIER_KEYS = {'purpose', 'approach', 'outline', 'expertise', 'newcomer', 'samples', 'practice', 'body_language',
                'related'}
INTERVIEW_KEYS = {'id', 'title', 'created', 'language', 'answers'}
ANSWER_KEYS = {'id', 'question_id', 'question', 'take', 'state', 'started', 'duration_ms', 'file', 'notes'}
NOTE_KEYS = {'id', 'answer_id', 'start_ms', 'end_ms', 'aspect', 'kind', 'reviewer', 'text', 'state', 'private',
             'created_ms'}
FINDING_KEYS = {'kind', 'answer_id', 'file', 'message', 'remedy', 'repaired'}
ANY_TEXT = 'Ä ö õ š ž æøå, “”, =1+1, \t"<b>&amp;", עברית, العربية, ไทย, 👩🏽‍💻, e\u0301, \U00020000\nnew line --> end'
# Taken out on purpose: what makes a text look like another one
HARMFUL = '\u202e\u0007'


def note_words(answer, text, *more, at='0.5'):
    return ['note', answer['id'], '--at', at, '--aspect', 'action', '--kind', 'strength', '--reviewer', 'Mari', *more,
            '--', text]


def test_usage(library):
    for command in COMMANDS:
        done = library.run(command, '--help')
        assert f'vastaus {command}' in done.out and '--library' in done.out, done.out
        assert 'vastaus' in library.run(command, '--bogus', status=2).err
    assert all(command in library.run('--help', command=[library.program, '--help']).out for command in COMMANDS)
    library.run('dance', status=2)
    library.run('list', 'extra', status=2)
    library.run('note', 'abcd', status=2)
    library.run('export', status=2)
    library.run('import-questions', status=2)
    library.run('import-questions', 'a.csv', 'b.csv', status=2)
    library.run('record', status=2)
    library.run('list', command=[library.program, 'list', '--library'], status=2)
    assert not library.folder.exists()


def test_library_option(library):
    folder = str(library.folder)
    library.run(command=[library.program, 'list', '--library', folder])
    assert library.folder.exists()
    library.run(command=[library.program, f'--library={folder}', 'list'])
    library.run(command=[library.program, '--json', 'list', f'--library={folder}'])
    library.run(command=[library.program, 'list'])
    assert (library.home / 'data' / 'vastaus' / 'library.sqlite3').exists()


def test_questions(library):
    questions = library.json('questions')
    assert all(set(question) == QUESTION_KEYS for question in questions)
    assert len({question['id'] for question in questions}) == len(questions)
    for language in ('en', 'et', 'fi', 'nb'):
        for category in ('service', 'behavioural', 'situational', 'personal', 'company', 'reverse'):
            some = library.json('questions', '--language', language, '--category', category)
            assert len(some) >= 4, (language, category)
            assert {(q['language'], q['category']) for q in some} == {(language, category)}
    lines = library.run('questions', '--language', 'fi').out.splitlines()
    finnish = [question for question in questions if question['language'] == 'fi']
    assert [line.split('\t')[0] for line in lines] == [question['id'] for question in finnish]
    assert lines[0].split('\t')[3] == finnish[0]['text']
    assert library.json('questions', '--language', 'xx') == []
    assert 'situational' in library.run('questions', '--category', 'singing', status=2).err


def test_dossiers(library):
    questions = library.json('questions', '--language', 'fi')
    keys = {question['key'] for question in questions}
    for question in questions:
        dossier = question['dossier']
        assert set(dossier) == DOSSIER_KEYS, dossier
        assert set(dossier['related']) <= keys
        assert all(set(step) == {'part', 'text'} and step['text'] for step in dossier['outline'])
        assert all(set(sample) == {'text', 'why'} and all(sample.values()) for sample in dossier['samples'])
    full = [question['dossier'] for question in questions if question['dossier']['purpose'] is not None]
    assert full, 'no dossier at all'
    for dossier in full:
        assert all(dossier[name] for name in ('approach', 'expertise', 'newcomer', 'practice', 'outline', 'samples'))


def own_questions(library):
    return [question for question in library.json('questions') if question['origin'] != 'builtin']


def question_sets(library):
    """Names of the sets that did not come with the program, with the texts of their questions in order."""
    database = sqlite3.connect(library.folder / 'library.sqlite3')
    rows = database.execute("SELECT s.id, s.name, q.text FROM question_set s JOIN question_set_item i ON i.set_id = s.id "
                            "JOIN question q ON q.id = i.question_id WHERE s.origin <> 'builtin' AND s.deleted = 0 "
                            "ORDER BY s.created, s.id, i.position").fetchall()
    database.close()
    sets = {}
    for identifier, name, text in rows:
        sets.setdefault((identifier, name), []).append(text)
    return [(name, texts) for (_, name), texts in sets.items()]


def write(library, name, content):
    path = library.home / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_import_csv(library):
    text = ('text;language;category;think_s;competencies;follow_ups\n'
            '"Miksi juuri tämä myymälä; ja mitä tiedät siitä?";fi;company;20;communication honesty;Mitä muuta?|Entä nyt?\n'
            'Why us?;en;singing;;;\n'
            ';en;service;;;\n'
            'Mida te endalt ootate?;et;personal;;;\n'
            'Mida te endalt ootate?;et;personal;;;\n')
    done = library.run('import-questions', write(library, 'Kaupan kysymykset.csv', text))
    assert 'Kaupan kysymykset: 2 questions came in' in done.out and '3 were rejected' in done.out, done.out
    lines = done.err.splitlines()
    assert [line.split(':')[0] for line in lines] == ['Line 3', 'Line 4', 'Line 6'], done.err
    assert 'singing' in lines[0] and 'Why us?' in lines[0] and 'twice' in lines[2]
    finnish, estonian = sorted(own_questions(library), key=lambda question: question['language'], reverse=True)
    assert finnish['text'] == 'Miksi juuri tämä myymälä; ja mitä tiedät siitä?' and finnish['key'] is None
    assert (finnish['origin'], finnish['category'], finnish['think_s']) == ('imported', 'company', 20)
    assert finnish['competencies'] == ['communication', 'honesty'] and finnish['follow_ups'] == ['Mitä muuta?', 'Entä nyt?']
    assert set(finnish['dossier']) == DOSSIER_KEYS and finnish['dossier']['purpose'] is None
    assert question_sets(library) == [('Kaupan kysymykset', [finnish['text'], estonian['text']])]

    again = library.json('import-questions', library.home / 'Kaupan kysymykset.csv')
    assert set(again) == {'set', 'added', 'known', 'rejected'}
    assert (again['set'], again['added'], again['known']) == ('Kaupan kysymykset', 0, 2)
    assert all(set(line) == {'line', 'text', 'reason'} for line in again['rejected'])
    assert len(own_questions(library)) == 2 and len(question_sets(library)) == 1
    assert library.record_words(finnish['id'], 0.5)
    library.json(*library.record_words(finnish['id'], 0.5, '--no-video'))


def test_import_json(library):
    known = library.json('questions', '--language', 'nb', '--category', 'service')[:2]
    questions = known + ['Hva er god service?', {'text': 'Hvorfor oss?', 'category': 'company', 'answer_s': 45}, 7,
                         {'text': 'Hvem?', 'answer_s': 'long'}, {'text': 'Hvor?', 'id': 'not-a-uuid'}]
    path = write(library, 'set.json', json.dumps({'name': 'Til fredag', 'language': 'nb', 'questions': questions}))
    came = library.json('import-questions', path)
    assert (came['set'], came['added'], came['known']) == ('Til fredag', 2, 2), came
    assert [line['line'] for line in came['rejected']] == [5, 6, 7] and all(line['reason'] for line in came['rejected'])
    own = own_questions(library)
    assert {(q['text'], q['language'], q['answer_s']) for q in own} >= {('Hvorfor oss?', 'nb', 45)}
    (name, texts), = question_sets(library)
    assert name == 'Til fredag' and texts == [q['text'] for q in known] + ['Hva er god service?', 'Hvorfor oss?']
    bare = library.json('import-questions', write(library, 'bare.json', '["Miks just teie?"]'), '--language', 'et')
    assert (bare['set'], bare['added']) == ('bare', 1)
    assert [q['language'] for q in own_questions(library) if q['text'] == 'Miks just teie?'] == ['et']


def test_import_brings_back(library):
    path = write(library, 'a.csv', 'text,language\nWhy us?,en\nWhy you?,en\n')
    library.run('import-questions', path)
    database = sqlite3.connect(library.folder / 'library.sqlite3')
    database.execute("UPDATE question SET deleted = 1795269900000 WHERE text = 'Why us?'")
    database.commit()
    database.close()
    assert [question['text'] for question in own_questions(library)] == ['Why you?']
    came = library.json('import-questions', path)
    assert (came['added'], came['known']) == (1, 1)
    assert {question['text'] for question in own_questions(library)} == {'Why us?', 'Why you?'}


def test_import_refused(library):
    library.run('import-questions', write(library, 'good.csv', 'text,language\nWhy us?,en\n'))
    before = library.json('questions'), question_sets(library)
    noise = bytes(range(256)) * 40960
    files = {
        'noise.csv': noise,
        'letters.csv': b'a' * 10_000_000,
        'zeros.json': b'\0' * 10_000_000,
        'huge.csv': b'Why?\n' * 4_000_000,
        'million.csv': b'text\n' + b''.join(b'Question %d?\n' % i for i in range(1_000_000)),
        'latin1.csv': 'text\nMiksi tämä työ?\n'.encode('latin-1'),
        'cut.json': b'{"questions": ["Why us?", ',
        'deep.json': b'[' * 1_000_000 + b']' * 1_000_000,
        'deeper.json': b'{"questions":' * 200_000,
        'list.json': b'{"answers": []}',
        'none.json': b'[1, null, {}, []]',
        'rejected.csv': b'text,language\nWhy?,english please\n',
        'quote.csv': b'text\n"Why\n',
        'empty.csv': b'',
        'pair.csv': b'text,id\nWhy a?,no\nWhy b?,no\n',
        'program.csv': pathlib.Path(library.program).read_bytes()[:3_000_000],
    }
    for name, content in files.items():
        done = library.run('import-questions', write(library, name, content), status=1)
        assert done.out == '' and len(done.err) < 100_000, (name, done.out[:200], done.err[:200])
        assert 'CRITICAL' not in done.err and 'WARNING' not in done.err, (name, done.err)
        assert question_sets(library) == before[1], name
    assert library.json('questions') == before[0]
    library.run('import-questions', library.home / 'nowhere.csv', status=1)
    library.run('import-questions', library.home, status=1)
    library.run('check')


def test_import_duplicate_ids(library):
    known = library.json('questions', '--language', 'en')[0]
    same = [{'id': '11111111-1111-4111-8111-111111111111', 'text': text, 'language': 'en'} for text in ('First', 'Second')]
    taken = {'id': known['id'], 'text': 'Something else', 'language': 'en'}
    came = library.json('import-questions', write(library, 'same.json', json.dumps(same + [taken])))
    assert (came['added'], came['known'], [line['line'] for line in came['rejected']]) == (1, 1, [2])
    assert [question['text'] for question in own_questions(library)] == ['First']
    assert library.json('questions', '--language', 'en')[0] == known, 'a built-in question is never written over'


def test_import_name(library):
    came = library.json('import-questions', write(library, '\u202eexe.õ äö.csv', 'Why us?\nWhy you?\n'))
    assert '\u202e' not in came['set'] and 'õ äö' in came['set'] and came['added'] == 2, came
    utf16 = 'text\nMiksi tämä työ?\n'.encode('utf-16')
    assert library.json('import-questions', write(library, 'utf16.csv', utf16), '--language', 'fi')['added'] == 1
    assert 'Miksi tämä työ?' in {question['text'] for question in own_questions(library)}


def test_record_and_list(library):
    assert library.json('list') == []
    before = time.monotonic()
    first = library.record(1.5)
    assert 1.5 <= time.monotonic() - before < 30
    assert set(first) == ANSWER_KEYS | {'interview_id'}
    assert first['state'] == 'complete' and first['take'] == 1
    assert 1450 <= first['duration_ms'] < 5000, first
    assert abs(decode_seconds(library.recording(first)) * 1000 - first['duration_ms']) < 300

    again = library.record(0.5, '--interview', first['interview_id'])
    assert again['take'] == 2 and again['interview_id'] == first['interview_id']
    other = library.question('fi', 'reverse')
    words = library.record_words(other, 0.5, '--video-source', PICTURE, '--interview', first['interview_id'][:8])
    third = library.json(*words)
    assert third['take'] == 1 and third['question_id'] == other

    done = library.run(*library.record_words(other, 0.5, '--no-video'))
    assert UUID.fullmatch(done.out), done.out
    interviews = library.json('list')
    assert [len(interview['answers']) for interview in interviews] == [1, 3], 'newest first'
    assert interviews[0]['answers'][0]['id'] == done.out.strip() and interviews[0]['language'] == 'fi'
    assert all(set(interview) == INTERVIEW_KEYS for interview in interviews)
    assert all(set(answer) == ANSWER_KEYS for interview in interviews for answer in interview['answers'])
    assert [answer['id'] for answer in interviews[1]['answers']] == [first['id'], again['id'], third['id']]
    text = library.run('list').out
    assert all(answer['id'] in text for answer in library.answers())
    library.run('check')


def test_record_without_camera(library):
    done = library.run(*library.record_words(library.question(), 0.5))
    assert UUID.fullmatch(done.out) and 'amera' in done.err, done.err


def test_record_refused(library):
    question = library.question()
    short = ['record', '--question', question, '--seconds', '0.5', '--no-video']
    for seconds in ('0', '-1', 'x', 'inf', '86401', '1,5'):
        library.run(*library.record_words(question, seconds, '--no-video'), status=2)
    library.run('record', '--question', '0' * 36, '--audio-source', TONE, status=1)
    library.run(*short, '--audio-source', TONE, '--interview', 'abcd1234', status=1)
    library.run(*short, '--audio-source', 'nosuchsource', status=1)
    library.run(*short, '--audio-source', 'audiotestsrc ! fakesink', status=1)
    library.run(*short, '--microphone', 'pulse:nobody', status=1)
    library.run(*short, status=1)
    assert library.json('list') == []
    assert list((library.folder / 'recordings').iterdir()) == []
    library.run('check')


def test_signals_keep_the_take(library):
    question = library.question()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        process = library.start(*library.record_words(question, 60, '--no-video', '--json'))
        wait_for_line(process, 'Recording')
        time.sleep(0.7)
        out, status = finish(process, number)
        answer = json.loads(out)
        assert status == 0 and answer['state'] == 'complete', (status, answer)
        assert 500 < answer['duration_ms'] < 10000, answer
        assert decode_seconds(library.recording(answer)) > 0.5
    library.run('check')


def test_nobody_reads(library):
    process = library.start(*library.record_words(library.question(), 60))
    wait_for_line(process, 'Recording')
    process.stderr.close()
    process.stdout.close()
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 1
    assert library.answers()[0]['state'] == 'complete'
    library.run('check')


def test_killed_take(library):
    process = library.start(*library.record_words(library.question(), 60, '--video-source', PICTURE))
    wait_for_line(process, 'Recording')
    time.sleep(1.5)
    assert library.json('check') == [], 'a running take is no fault'
    assert library.answers()[0]['state'] == 'recording'
    kill(process)

    findings = library.json('check', status=1)
    assert [finding['kind'] for finding in findings] == ['unfinished'] and not findings[0]['repaired']
    assert set(findings[0]) == FINDING_KEYS
    findings = library.json('check', '--repair')
    assert [finding['repaired'] for finding in findings] == [True] and findings[0]['remedy']
    assert library.json('check') == []
    answer = library.answers()[0]
    assert answer['state'] == 'recovered' and answer['id'] == findings[0]['answer_id']
    assert decode_seconds(library.recording(answer)) > 0.5
    assert abs(decode_seconds(library.recording(answer)) * 1000 - answer['duration_ms']) < 300


def test_next_take_recovers(library):
    process = library.start(*library.record_words(library.question(), 60, '--no-video'))
    wait_for_line(process, 'Recording')
    time.sleep(0.7)
    kill(process)
    library.record(0.5)
    assert sorted(answer['state'] for answer in library.answers()) == ['complete', 'recovered']
    assert library.json('check') == []


def test_two_at_once(library):
    answer = library.record(0.5)
    process = library.start(*library.record_words(library.question(), 60, '--no-video'))
    wait_for_line(process, 'Recording')
    refused = library.run(*library.record_words(library.question(), 0.5, '--no-video'), status=1)
    assert 'recording' in refused.err
    writers = [library.start(*note_words(answer, f'note {number}')) for number in range(10)]
    running = next(a for a in library.answers() if a['state'] == 'recording')
    library.run(*note_words(running, 'live', at='0.1'))
    library.run(*note_words(running, 'live', at='500'), status=1)
    for writer in writers:
        out, status = finish(writer)
        assert status == 0 and UUID.fullmatch(out), (out, status)
    _, status = finish(process, signal.SIGINT)
    assert status == 0
    assert sorted(note['text'] for note in library.notes(answer)) == sorted(f'note {n}' for n in range(10))
    assert library.json('check') == []


def test_note(library):
    answer = library.record(2)
    note = library.json('note', answer['id'][:6], '--at', '0.25', '--until', '1.5', '--aspect', 'eye-contact', '--kind',
                        'try-instead', '--reviewer', 'Õnne Ääri', '--role', 'mentor', ANY_TEXT + HARMFUL)
    assert set(note) == NOTE_KEYS and note['answer_id'] == answer['id']
    assert (note['start_ms'], note['end_ms'], note['state'], note['private']) == (250, 1500, 'open', False)
    assert (note['aspect'], note['kind']) == ('eye-contact', 'try-instead')
    assert (note['reviewer']['name'], note['reviewer']['role']) == ('Õnne Ääri', 'mentor')
    assert note['text'] == ANY_TEXT
    assert library.notes(answer) == [note]
    assert UUID.fullmatch(library.run(*note_words(answer, '-5 points', at='1')).out)
    for aspect in ('situation', 'find-out', 'own-example', 'fillers', 'wording'):
        library.run('note', answer['id'], '--at', '1', '--aspect', aspect, '--kind', 'neutral', '--reviewer', 'M', '')
    assert library.answers()[0]['notes'] == 7


def test_note_in_any_locale(library):
    answer = library.record(0.5)
    library.run(*note_words(answer, ANY_TEXT), LC_ALL='C')
    assert library.notes(answer)[0]['text'] == ANY_TEXT
    done = library.run('export', answer['id'], '--format', 'vtt', LC_ALL='C')
    assert 'עברית' in done.out and '👩🏽‍💻' in done.out


def test_long_note(library):
    answer = library.record(0.5)
    for letter in ('a', 'ä', '😀'):
        library.run(*note_words(answer, letter * 10000))
        library.run(*note_words(answer, letter * 10001), status=1)
    assert [len(note['text']) for note in library.notes(answer)] == [10000] * 3


def test_note_refused(library):
    answer = library.record(1)
    other = library.record(1)
    good = {'--at': '0.5', '--aspect': 'action', '--kind': 'strength', '--reviewer': 'Mari'}

    def refuse(status, answer_id=answer['id'], text='x', **changes):
        options = {**good, **{f'--{name}': value for name, value in changes.items()}}
        words = [word for name, value in options.items() if value is not None for word in (name, value)]
        return library.run('note', *words, answer_id, text, status=status).err

    for at in ('x', '-1', 'nan', 'inf', '1e9', '', None):
        refuse(2, at=at)
    assert re.search(r' \d+\.\d{3} s', refuse(1, at='30'))
    refuse(1, until='30')
    refuse(2, until='0.1')
    assert 'eye-contact' in refuse(2, aspect='charisma')
    assert 'try-instead' in refuse(2, kind='bad')
    assert 'mentor' in refuse(2, role='boss')
    for name in ('aspect', 'kind', 'reviewer'):
        refuse(2, **{name: None})
    refuse(1, reviewer='  ')
    refuse(1, reviewer='x' * 101)
    refuse(2, answer_id='abc')
    refuse(1, answer_id='ffffffff-ffff-4fff-8fff-ffffffffffff')
    library.run(command=[os.fsencode(word) for word in library.command(*note_words(answer, ''))[:-1]] + [b'\xff\xfe'],
                status=2)
    assert library.notes(answer) == [] and library.notes(other) == []


def test_export(library):
    answer = library.record(3)
    library.run(*note_words(answer, 'Sekund <&> --> üks', '--until', '2.5', at='1.25'))
    vtt = library.run('export', answer['id'], '--format', 'vtt').out
    assert vtt.startswith('WEBVTT\n\n') and '00:00:01.250 --> 00:00:02.500\n<v Mari>[Action] Sekund &lt;&amp;&gt;' in vtt
    srt = library.run('export', answer['id'], '--format', 'srt').out
    assert srt.startswith('1\n00:00:01,250 --> 00:00:02,500\n[Action] Sekund'), srt
    document = json.loads(library.run('export', answer['id'], '--format', 'json').out)
    assert document['format'] == 'vastaus-interview' and document['version'] == 1
    assert document['answers'][0]['notes'][0]['start_ms'] == 1250

    target = library.home / 'out ä.vtt'
    target.write_text('old')
    assert library.run('export', answer['id'][:5], '--format', 'vtt', '-o', target).out == ''
    assert target.read_text() == vtt
    assert library.run('export', answer['id'], '--format', 'vtt', '-o', '-').out == vtt


def test_export_interview(library):
    first = library.record(0.5)
    second = library.record(0.5, '--interview', first['interview_id'])
    folder = library.home / 'new' / 'folder'
    for key in ('vtt', 'srt'):
        library.run('export', first['interview_id'], '--format', key, status=2)
        library.run('export', first['interview_id'], '--format', key, '-o', folder)
    assert {path.name for path in folder.iterdir()} == {
        f'{answer["id"]}.{key}' for answer in (first, second) for key in ('vtt', 'srt')}
    document = json.loads(library.run('export', first['interview_id'], '--format', 'json').out)
    assert [answer['id'] for answer in document['answers']] == [first['id'], second['id']]
    assert document['interview']['title']


def test_export_without_drafts(library):
    answer = library.record(1)
    library.run(*note_words(answer, 'For everybody'))
    words = note_words(answer, 'Not yet for anybody')
    words[words.index('Mari')] = 'Helen'
    library.run(*words)
    everything = library.run('export', answer['id'], '--format', 'vtt').out
    assert 'For everybody' in everything and 'Not yet' in everything

    database = sqlite3.connect(library.folder / 'library.sqlite3')
    database.execute("INSERT INTO review (interview_id, reviewer_id, draft) SELECT ?, id, 1 FROM reviewer "
                     "WHERE name = 'Helen'", [answer['interview_id']])
    database.commit()
    for what in (answer['id'], answer['interview_id']):
        document = json.loads(library.run('export', what, '--format', 'json').out)
        assert [note['text'] for note in document['answers'][0]['notes']] == ['For everybody']
    database.execute('UPDATE review SET finished = 1')
    database.commit()
    database.close()
    assert library.run('export', answer['id'], '--format', 'vtt').out == everything


def test_export_refused(library):
    answer = library.record(0.5)
    library.run('export', answer['id'], status=2)
    assert 'vtt srt json' in library.run('export', answer['id'], '--format', 'pdf', status=2).err
    library.run('export', 'ffffffff', '--format', 'vtt', status=1)
    library.run('export', answer['id'], '--format', 'vtt', '-o', library.home, status=1)
    library.run('export', answer['id'], '--format', 'vtt', '-o', library.home / 'no' / 'where.vtt', status=1)
    library.run('export', answer['interview_id'], '--format', 'vtt', '-o', library.folder / 'library.sqlite3', status=1)
    with open('/dev/full', 'wb') as full:
        for words in (['export', answer['id'], '--format', 'vtt'], ['list'], ['questions', '--json']):
            done = subprocess.run(library.command(*words), env=library.env, stdout=full, stderr=subprocess.PIPE,
                                  timeout=60, check=False)
            assert done.returncode == 1 and done.stderr, words


def seed_and_repair(library, seed, kind, state):
    """One recording is spoiled; what check says of it before, during and after the repair."""
    answer = library.record(2)
    seed(library.recording(answer))
    findings = library.json('check', status=1)
    assert [(finding['kind'], finding['repaired']) for finding in findings] == [(kind, False)], findings
    assert kind in library.run('check', status=1).out
    repairable = state is not None
    repaired = library.json('check', '--repair', status=0 if repairable else 1)
    assert [(finding['kind'], finding['repaired']) for finding in repaired] == [(kind, repairable)], repaired
    assert all(finding['remedy'] for finding in repaired)
    if repairable:
        assert library.json('check') == []
        assert library.json('list')[0]['answers'][0]['state'] == state
    return answer


def cut(path):
    os.truncate(path, path.stat().st_size // 2)


def flip(path):
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def test_check_missing(library):
    answer = seed_and_repair(library, lambda path: path.unlink(), 'missing', 'missing')
    library.run('export', answer['id'], '--format', 'vtt')
    library.run(*note_words(answer, 'Still here'))


def test_check_truncated(library):
    answer = seed_and_repair(library, cut, 'truncated', 'recovered')
    assert 200 < decode_seconds(library.recording(answer)) * 1000 < 0.8 * answer['duration_ms']


def test_check_bit_flip(library):
    seed_and_repair(library, flip, 'damaged', None)


def test_check_orphan(library):
    seed_and_repair(library, lambda path: (path.parent / 'stray.webm').write_bytes(path.read_bytes()), 'orphan',
                    'complete')
    assert (library.folder / 'found' / 'stray.webm').stat().st_size > 0


def test_check_dangling_row(library):
    answer = library.record(0.5)
    library.run(*note_words(answer, 'Lost', at='0.1'))
    database = sqlite3.connect(library.folder / 'library.sqlite3')
    database.execute("UPDATE note SET answer_id = '00000000-0000-4000-8000-000000000000'")
    database.commit()
    database.close()
    for words in (['check'], ['check', '--repair']):
        findings = library.json(*words, status=1)
        assert [finding['kind'] for finding in findings] == ['dangling-row'], findings


def test_check_without_library(library):
    assert library.json('check') == []
    assert not library.folder.exists()


def test_foreign_library(library):
    library.folder.mkdir()
    path = library.folder / 'library.sqlite3'
    for content in (b'Dear diary\n' * 100, b''):
        path.write_bytes(content)
        for words in (['list'], ['check'], ['questions'], library.record_words('0' * 36, 1)):
            done = library.run(*words, status=1)
            assert 'library' in done.err + done.out
        assert path.read_bytes() == content
    assert {entry.name for entry in library.folder.iterdir()} <= {'library.sqlite3', 'recordings'}


def test_newer_library(library):
    library.run('list')
    path = library.folder / 'library.sqlite3'
    database = sqlite3.connect(path)
    database.execute('PRAGMA user_version = 9999')
    database.close()
    content = path.read_bytes()
    for words in (['list'], ['check', '--repair'], ['questions']):
        assert 'newer' in library.run(*words, status=1).err
    assert path.read_bytes() == content


def test_damaged_library(library):
    library.record(0.5)
    path = library.folder / 'library.sqlite3'
    content = bytearray(path.read_bytes())
    content[4096:len(content) - 4096] = b'\xa5' * (len(content) - 8192)
    path.write_bytes(content)
    findings = library.json('check', status=1)
    assert {finding['kind'] for finding in findings} == {'database-damage'}, findings
    library.run('list', status=1)
    assert len(list((library.folder / 'recordings').iterdir())) == 1


def test_impossible_folder(library):
    library.folder.write_text('a file')
    for words in (['list'], ['questions'], library.record_words('0' * 36, 1)):
        library.run(*words, status=1)
    assert library.folder.read_text() == 'a file'


def test_devices(library):
    devices = library.json('devices')
    assert all(set(device) == {'id', 'label', 'kind', 'default'} for device in devices)
    assert len(library.run('devices').out.splitlines()) == len(devices)


def in_library(program, test):
    with Library(program) as library:
        test(library)


def main():
    program = os.path.abspath(sys.argv[1])
    tests = [(name[5:].replace('_', ' '), functools.partial(in_library, program, test))
             for name, test in list(globals().items()) if name.startswith('test_')]
    return run_tests(tests)


if __name__ == '__main__':
    sys.exit(main())
