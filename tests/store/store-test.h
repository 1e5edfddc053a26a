/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store's tests share: a library in a temporary folder, and rows to put into it. */

#pragma once

#include "vas-store-answers.h"
#include "vas-store-interviews.h"
#include "vas-store-notes.h"
#include "vas-store-people.h"
#include "vas-store-questions.h"
#include "vas-store.h"

G_BEGIN_DECLS

#define STORE_TEST_TIMEOUT_S 30

/* A library with one question and one interview with a finished answer, and what they are called. */
typedef struct
{
  char *directory;
  VasStore *store;
  char *question_id;
  char *interview_id;
  char *answer_id;
} StoreTest;

typedef void (*StoreTestFunc) (VasConnection *connection, StoreTest *test);

char *store_test_directory (void);
void store_test_remove (const char *directory);
void store_test_fixture (const char *directory, const char *name);
char *store_test_path (const char *directory, const char *name);

void store_test_set_up (StoreTest *test, gconstpointer data);
void store_test_tear_down (StoreTest *test, gconstpointer data);
void store_test_fill (VasConnection *connection, StoreTest *test);
void store_test_read (StoreTest *test, StoreTestFunc func);
void store_test_write (StoreTest *test, StoreTestFunc func);
void store_test_add (const char *path, void (*func) (StoreTest *test, gconstpointer data));

VasQuestion *store_test_question (const char *text);
VasInterview *store_test_interview (const char *title, gint64 created, VasConnection *connection);
VasAnswer *store_test_answer (const char *interview_id, const char *question_id, int position, int take);
VasRecording *store_test_recording (const char *answer_id);
VasNote *store_test_note (VasConnection *connection, const char *answer_id, gint64 start_ms, const char *text);

char *store_test_plan (VasConnection *connection, const char *part);
void store_test_assert_stamps (VasConnection *connection, const char *sql, char **known, const char *marks);
char *store_test_sql_text (VasConnection *connection, const char *sql);
gint64 store_test_sql_int (VasConnection *connection, const char *sql);
void store_test_sql (VasConnection *connection, const char *sql);
void store_test_file_sql (const char *path, const char *sql);

G_END_DECLS
