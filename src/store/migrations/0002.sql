-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 2 of the library: dossiers, stars, outlines, own sets, job profiles, the modes of an interview, and search.
--
-- The rules of version 1 hold. What may have been written before stamps came has none (NULL), which is earlier than any.

-- Built-in: profile_text is the question for a named employer. follow_ups: one to a line. From this version on, class is
-- category, scheme, competencies and language.
ALTER TABLE question ADD COLUMN profile_text TEXT;
ALTER TABLE question ADD COLUMN follow_ups TEXT NOT NULL DEFAULT '';
ALTER TABLE question ADD COLUMN follow_ups_stamp TEXT;

-- How to prepare for a question, in the order of reading, written once. part is the aspect that a step of an outline is about.
CREATE TABLE dossier_entry (
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL,
  part TEXT,
  text TEXT NOT NULL,
  PRIMARY KEY (question_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE question_star (
  question_id TEXT PRIMARY KEY REFERENCES question (id) ON DELETE CASCADE,
  starred INTEGER NOT NULL CHECK (starred IN (0, 1)),
  starred_stamp TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The candidate's own outline of an answer; part is an aspect, or 'outline' where the scheme has no parts.
CREATE TABLE outline (
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  part TEXT NOT NULL,
  text TEXT NOT NULL,
  text_stamp TEXT NOT NULL,
  PRIMARY KEY (question_id, part)
) STRICT, WITHOUT ROWID;

-- Of sets that are not built in. The questions of a set, their order and its language are one field, under items_stamp.
ALTER TABLE question_set ADD COLUMN name_stamp TEXT;
ALTER TABLE question_set ADD COLUMN items_stamp TEXT;
ALTER TABLE question_set ADD COLUMN created INTEGER NOT NULL DEFAULT 0 CHECK (created >= 0);
ALTER TABLE question_set ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0);
ALTER TABLE question_set ADD COLUMN deleted_stamp TEXT;

-- interview_date is YYYY-MM-DD or empty; key_words has one to a line; researched is keys with a space between them.
CREATE TABLE job_profile (
  id TEXT PRIMARY KEY CHECK (length (id) = 36),
  company TEXT NOT NULL,
  company_stamp TEXT NOT NULL,
  role TEXT NOT NULL,
  role_stamp TEXT NOT NULL,
  language TEXT NOT NULL,
  language_stamp TEXT NOT NULL,
  interview_date TEXT NOT NULL,
  interview_date_stamp TEXT NOT NULL,
  advertisement TEXT NOT NULL,
  advertisement_stamp TEXT NOT NULL,
  mission TEXT NOT NULL,
  mission_stamp TEXT NOT NULL,
  research TEXT NOT NULL,
  research_stamp TEXT NOT NULL,
  key_words TEXT NOT NULL,
  key_words_stamp TEXT NOT NULL,
  researched TEXT NOT NULL,
  researched_stamp TEXT NOT NULL,
  asked INTEGER NOT NULL CHECK (asked IN (0, 1)),
  asked_stamp TEXT NOT NULL,
  created INTEGER NOT NULL CHECK (created >= 0),
  deleted INTEGER NOT NULL CHECK (deleted >= 0),
  deleted_stamp TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Settings of an interview are written once. takes 0: as many as wanted.
ALTER TABLE interview ADD COLUMN mode TEXT NOT NULL DEFAULT 'practice';
ALTER TABLE interview ADD COLUMN overtime_s INTEGER NOT NULL DEFAULT 30 CHECK (overtime_s BETWEEN 0 AND 600);
ALTER TABLE interview ADD COLUMN takes INTEGER NOT NULL DEFAULT 0 CHECK (takes BETWEEN 0 AND 100);
ALTER TABLE interview ADD COLUMN pause_s INTEGER NOT NULL DEFAULT 0 CHECK (pause_s BETWEEN 0 AND 600);
ALTER TABLE interview ADD COLUMN profile_id TEXT REFERENCES job_profile (id) ON DELETE SET NULL;
CREATE INDEX interview_by_profile ON interview (profile_id);

-- text is the wording to ask in, where it is not the question's own: a follow-up, or with the employer's name in it.
ALTER TABLE interview_question ADD COLUMN text TEXT;

-- What the candidate would change, in one line.
ALTER TABLE answer ADD COLUMN change TEXT NOT NULL DEFAULT '';
ALTER TABLE answer ADD COLUMN change_stamp TEXT;

-- From seeing something to pressing a key.
ALTER TABLE reviewer ADD COLUMN reaction_ms INTEGER NOT NULL DEFAULT 2000 CHECK (reaction_ms BETWEEN 0 AND 10000);
ALTER TABLE reviewer ADD COLUMN reaction_stamp TEXT;

-- Serve the list of questions, with how often each was practised, when last, and how it was rated.
DROP INDEX answer_by_question;
CREATE INDEX answer_by_question ON answer (question_id, deleted, interview_id, started);
CREATE INDEX rating_by_dimension ON rating (dimension, answer_id);

-- Every question that is listed has a row here and one with that number in question_search. (The numbers that SQLite
-- gives the rows of question by itself may change with a VACUUM.)
CREATE TABLE searchable (
  number INTEGER PRIMARY KEY,
  question_id TEXT NOT NULL UNIQUE REFERENCES question (id) ON DELETE CASCADE,
  language TEXT NOT NULL
) STRICT;

-- Its words as they are but for their case; beside them, folded (see vas_text_fold), those that folding changes.
CREATE VIRTUAL TABLE question_search USING fts5 (
  text, dossier, folded_text, folded_dossier,
  tokenize = "unicode61 remove_diacritics 0", prefix = '2 3'
);

-- The bank of the earlier program goes in anew: only that makes the rows for searching.
DELETE FROM meta WHERE key = 'bank_version';
