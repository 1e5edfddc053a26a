#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_practice.py BUILD_DIR MEASURE_RECORDING [STORY...]: speaks TAP. Practises and reviews interviews as a candidate does.

Everything goes through the real window, by accessibility bus, keyboard and pointer; what was recorded is measured by
another program.
"""
import os
import re
import statistics
import struct
import sys
import wave

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), '..', 'support'))

import steps  # noqa: E402
from desktop import PATIENCE, until  # noqa: E402
from stories import tell  # noqa: E402

TONE = ('--audio-source', 'audiotestsrc is-live=true')
ANSWERS = (
    'In my last job a customer came back with a coat that had lost a button. I said I was sorry and sewed it on.',
    'I would find out what has happened, and then say what I can do today.',
)
NOTES = ('Names the problem at once.', 'Goes on for too long about the coat.', 'Hyvä — ”mitä”, Õnne 日本 🙂 <i>&amp;')
LEAST_CORRELATION = 0.8
MOST_SHIFT_MS = 30
MOST_OFFSET_MS = 40
MOST_GROWTH_MIB = 40

FLASH_EVERY_S = 1
FLASH_S = 0.2
CLIP_S = 120
PICTURES_PER_S = 30
SAMPLES_PER_S = 16000


def practise(stage, library):
    """Two questions, answered aloud and filmed. The files that were spoken."""
    program = stage.start(library, *stage.desktop.video_words())
    steps.open_setup(program)
    steps.set_up(program, questions=2, thinking='10 seconds', video=True)
    steps.begin(program)
    spoken = []
    for number, text in enumerate(ANSWERS, 1):
        spoken.append(stage.desktop.speak(text, stage.desktop.path(f'answer-{number}.wav')))
        program.find('label', f'Question {number} of 2')
        steps.answer_now(program)
        steps.say(program, spoken[-1])
        steps.finish_answer(program)
        program.find('push button', 'Next question' if number < len(ANSWERS) else 'Summary').click()
    program.find('list', 'Answers')
    return program, spoken


def check_speech(stage, recording, speech):
    """The recording has what was said, second by second and in step."""
    figures = stage.measured('speech', recording, speech)
    seconds = [value for name, value in figures if name == 'second']
    shifts = [value for name, value in figures if name == 'shift_ms']
    assert len(seconds) >= 3, figures
    assert min(seconds) > LEAST_CORRELATION, figures
    assert max(shifts) - min(shifts) < MOST_SHIFT_MS, figures
    other = [value for name, value in stage.measured('speech', recording, other_speech(stage))]
    assert other[0] < LEAST_CORRELATION / 2, f'anything correlates: {other}'


def other_speech(stage):
    return stage.desktop.speak('Nothing of this was ever said here.', stage.desktop.path('other.wav'))


def add_three_notes(program):
    """One at a moment and one over a span by the keyboard alone, one as dictation would. What the entry said of each."""
    moments = []
    program.keys('n')
    entry = program.find('text', 'Note').wait_focused()
    moments.append(entry.description)
    program.type(NOTES[0])
    program.keys('Return')
    steps.note_row(program, NOTES[0])

    program.keys('period', 'period', 'n')
    entry = program.find('text', 'Note').wait_focused()
    program.type(NOTES[1])
    program.keys('alt+s')
    position = program.find('slider', 'Position')
    position.press(across=0.9)
    entry.press()
    program.keys('alt+e')
    moments.append(until(lambda: entry.description if 'to' in entry.description else None, 5, 'a span'))
    program.keys('Return')
    steps.note_row(program, NOTES[1])

    program.find('slider', 'Position').press(across=0.6)
    moments.append(steps.add_note(program, NOTES[2], kind='Strength', aspect='Eye contact'))
    return moments


def ms_of(words):
    """Of "0:04.9", to the tenth of a second that is shown."""
    minutes, seconds = words.split(':')
    return int(minutes) * 60000 + round(float(seconds) * 1000)


def check_moments(notes, moments):
    for text, moment in zip(NOTES, moments):
        note = next(note for note in notes if note['text'] == text)
        shown = [ms_of(words) for words in re.findall(r'\d+:\d+\.\d', moment)]
        assert 0 <= note['start_ms'] - shown[0] < 100, (note, moment)
        if len(shown) > 1:
            assert 0 <= note['end_ms'] - shown[1] < 100 and note['end_ms'] > note['start_ms'], (note, moment)


def read_cues(path):
    """Start and end in ms and text of every cue."""
    with open(path, encoding='utf-8') as file:
        blocks = file.read().split('\n\n')
    assert blocks[0].startswith('WEBVTT'), blocks[0]
    cues = []
    for block in blocks[1:]:
        found = re.search(r'^(\d+):(\d+):(\d+)\.(\d+) --> (\d+):(\d+):(\d+)\.(\d+)\n(.*)', block, re.S | re.M)
        if found is not None:
            part = [int(group) for group in found.groups()[:8]]
            start, end = ((h * 60 + m) * 60000 + s * 1000 + ms for h, m, s, ms in (part[:4], part[4:]))
            cues.append((start, end, found[9].strip()))
    return cues


def check_export(path, notes):
    cues = read_cues(path)
    assert len(cues) == len(notes), (cues, notes)
    for note in notes:
        escaped = note['text'].replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
        start, end, _ = next(cue for cue in cues if escaped in cue[2])
        assert abs(start - note['start_ms']) <= 1, (note, cues)
        assert note['end_ms'] is None or note['end_ms'] == note['start_ms'] or abs(end - note['end_ms']) <= 1, (note, cues)


def check_everything_is_back(program, library):
    interview = program.find('list', 'Interviews').find('list item', re.compile('2 answers.*3 notes'))
    interview.find('push button', 'Review').click()
    program.find('slider', 'Position')
    rows = list(program.find('list', 'Answers').find_all('list item'))
    assert len(rows) == len(ANSWERS), rows
    for text in NOTES:
        steps.note_row(program, text)


def check_playing(program):
    """The whole answer plays to its end, and no picture stays in memory."""
    program.keys('space')
    program.find('push button', 'Pause')
    before = program.memory_mib()
    program.find('push button', 'Play', timeout=30)
    grown = program.memory_mib() - before
    assert grown < MOST_GROWTH_MIB or PATIENCE > 1, f'{grown} MiB more than before'


def two_questions_and_three_notes(stage):
    """Two answers are recorded as they were spoken, three notes stand at their moments, and all of it outlives a restart"""
    library = stage.library('practice')
    program, spoken = practise(stage, library)
    program.find('push button', 'Review').click()
    program.find('slider', 'Position')

    answers = stage.answers(library)
    assert [answer['state'] for answer in answers] == ['complete'] * 2, answers
    for answer, speech in zip(answers, spoken):
        check_speech(stage, stage.recording(library, answer), speech)

    check_playing(program)
    program.find('slider', 'Position').press(across=0.4, down=0.2)
    moments = add_three_notes(program)
    notes = stage.notes(library, answers[0])
    assert sorted(note['text'] for note in notes) == sorted(NOTES), notes
    check_moments(notes, moments)
    assert program.close() == 0

    # GTK's file chooser forgets to free much of what it lists
    program = stage.start(library, leaks=False)
    check_everything_is_back(program, library)
    export = stage.desktop.path('notes.vtt')
    steps.export_notes(program, export)
    until(lambda: os.path.exists(export), 5, 'the export is there')
    check_export(export, notes)


def begin_waits_for_the_microphone(stage):
    """Begin can be pressed once the microphone delivers, and says before why not; silence is no bar"""
    silent = stage.start(stage.library('waiting'), '--audio-source', 'audiotestsrc is-live=true wave=silence')
    steps.open_setup(silent)
    silent.find('push button', 'Begin').wait_sensitive()
    silent.find('alert', re.compile('^Nothing to hear yet'), timeout=15)
    assert silent.find('push button', 'Begin').sensitive
    assert silent.close() == 0

    dead = stage.start(stage.library('waiting'), '--audio-source', 'audiotestsrc is-live=true ! valve drop=true')
    steps.open_setup(dead)
    dead.find('alert', re.compile('microphone'))
    assert not dead.find('push button', 'Begin').sensitive
    dead.keys('Return', 'space')
    assert dead.find('push button', 'Begin').shown


def by_keyboard_alone(stage):
    """A whole interview and its review need no pointer"""
    library = stage.library('keyboard')
    program = stage.start(library, *TONE)
    program.find('push button', 'Start interview')
    program.keys('ctrl+n')
    begin = program.find('push button', 'Begin').wait_sensitive().wait_focused()

    program.find('push button', 'Practice').tab_to()
    program.keys('space')
    count = program.find('spin button', 'Number of questions').tab_to()
    program.keys('ctrl+a')
    program.type('1')
    thinking = program.find('combo box', 'Thinking time')
    thinking.find('push button').tab_to()
    program.keys('space', 'Home', 'Return')
    until(lambda: thinking.chosen() == 'None', 5, 'no thinking time is chosen')
    assert count.value == 1
    begin.tab_to()
    program.keys('space')

    steps.wait_answering(program)
    program.find('push button', 'Finish answer').wait_focused()
    steps.stay(program, 3)
    program.keys('space', 'space')  # a nervous finger strikes twice
    summary = program.find('push button', 'Summary', timeout=20).wait_focused()
    steps.stay(program, 1)
    assert summary.shown
    program.keys('space')
    program.find('push button', 'Review').wait_focused()
    program.keys('space')

    program.find('push button', 'Play').wait_focused(15)
    program.keys('space')
    program.find('push button', 'Pause')
    program.find('label', re.compile(r'^(?!0:00\.0)0:0\d\.\d$'))
    program.keys('n')
    program.find('text', 'Note').wait_focused()
    program.type(NOTES[0])
    program.keys('Return')
    steps.note_row(program, NOTES[0])
    program.keys('ctrl+z')
    until(lambda: not stage.notes(library, stage.answers(library)[0]), 10, 'the note is gone')
    program.keys('ctrl+shift+z')
    steps.note_row(program, NOTES[0])
    program.keys('alt+Left')
    program.find('list', 'Interviews').find('list item', re.compile('1 answer.*1 note')).wait_focused()
    program.keys('ctrl+q')
    assert program.wait() == 0


def write_clip(stage):
    """Flashes and beeps at the same moments, as source descriptions."""
    picture, sound = stage.desktop.path('flash.gray'), stage.desktop.path('beep.wav')
    width, height = 64, 48
    dark, bright = (bytes([value]) * (width * height) for value in (16, 235))
    with open(picture, 'wb') as file:
        for number in range(CLIP_S * PICTURES_PER_S):
            file.write(bright if number % (FLASH_EVERY_S * PICTURES_PER_S) < FLASH_S * PICTURES_PER_S else dark)
    period = FLASH_EVERY_S * SAMPLES_PER_S
    beep = [12000 if i % 32 < 16 else -12000 for i in range(int(FLASH_S * SAMPLES_PER_S))]
    second = struct.pack(f'<{period}h', *beep, *[0] * (period - len(beep)))
    with wave.open(sound, 'wb') as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLES_PER_S)
        for _ in range(CLIP_S // FLASH_EVERY_S):
            file.writeframes(second)
    return ('--audio-source', f'filesrc location={sound} ! wavparse ! clocksync',
            '--video-source', f'filesrc location={picture} ! rawvideoparse format=gray8 width={width} height={height} '
                              f'framerate={PICTURES_PER_S}/1 ! clocksync')


def picture_and_sound_go_together(stage):
    """Picture and sound of a recording are within 40 ms of each other"""
    library = stage.library('offset')
    # Both have to start together: a clip that is switched on later is late by as much
    stage.desktop.set_preferences(record_video='true', mode_values="{'practice': {'think-s': 0}}")
    program = stage.start(library, *write_clip(stage))
    steps.open_setup(program)
    steps.begin(program)
    steps.wait_answering(program)
    steps.stay(program, 6)
    steps.finish_answer(program)
    figures = stage.measured('offset', stage.recording(library, stage.answers(library)[0]))
    offsets = [value for name, value in figures if name == 'offset_ms']
    assert len(offsets) >= 4, figures
    assert max(abs(offset) for offset in offsets) < MOST_OFFSET_MS, figures
    print(f'# the picture comes {statistics.median(offsets):.1f} ms after the sound')


if __name__ == '__main__':
    sys.exit(tell([two_questions_and_three_notes, begin_waits_for_the_microphone, by_keyboard_alone,
                   picture_and_sound_go_together]))
