/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Scrolls through 10,000 questions on the Questions page as it is in the window: as one reads, as one looks
 * for something, and as a finger flicks (600, 2,400 and 6,000 pixels a second), down and up.
 *
 * A display of 60 Hz leaves 16.7 ms for a frame. The aim, for each speed: at most one frame in a hundred takes the main
 * thread longer than that, and none longer than 50 ms. Its own time counts, so that a machine that does other work as well
 * finds the same, and the best of several runs; how far apart the frames were on the clock is told beside it.
 *
 * Ends with 1 if the aim is missed, and with 77 where there is no display.
 */

#include "vas-question-row.h"
#include "vas-questions-page.h"
#include "vas-uuid.h"

#include "find-widget.h"
#include "flow-test.h"
#include "wait-until.h"

#include <adwaita.h>
#include <time.h>

#define N_QUESTIONS 10000
#define PATIENCE_S 60
#define N_FRAMES 300
#define N_RUNS 6
#define FRAME_US (G_USEC_PER_SEC / 60)
#define LONGEST_US 50000
#define MOST_LATE (N_FRAMES / 100)

typedef struct
{
  FlowTest flow;
  GtkWidget *window;
  VasQuestionsPage *page;
  GtkAdjustment *adjustment;

  double speed;   /* pixels per frame */
  gint64 last_us; /* on the clock */
  gint64 longest_us;
  gint64 last_own_us; /* of the thread */
  gint64 longest_own_us;
  guint n_frames;
  guint n_dropped;
  guint n_late;
} Bench;

static GPtrArray *
make_bank (void)
{
  static const char *const texts[] = {
    "Why do you want to work here?",
    "Kerro kerrasta, jolloin asiakas oli tyytymätön ja sait hänet palaamaan. Mitä teit, ja mitä siitä opit?",
    "Hva gjør du når køen er lang og telefonen ringer samtidig?",
    "Milline klient on sulle kõige raskem, ja kuidas sa temaga räägid, kui aega on vähe?",
  };
  GPtrArray *bank = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_QUESTIONS; i++)
    {
      g_autofree char *key = g_strdup_printf ("question-%u", i);
      g_autofree char *id = vas_uuid_for_question (key, "en");
      g_autofree char *text = g_strdup_printf ("%u. %s", i + 1, texts[i % G_N_ELEMENTS (texts)]);

      g_ptr_array_add (bank, g_object_new (VAS_TYPE_QUESTION, "id", id, "key", key, "language", "en", "category",
                                           (int) (i % VAS_N_CATEGORIES), "text", text, "answer-s", 90, "origin",
                                           VAS_ORIGIN_BUILTIN, NULL));
    }

  return bank;
}

static gboolean
is_listed (gpointer user_data)
{
  VasQuestions *questions = vas_questions_page_get_questions (((Bench *) user_data)->page);

  return g_list_model_get_n_items (vas_questions_get_entries (questions)) == N_QUESTIONS;
}

static void
show_page (Bench *bench)
{
  g_autoptr (GPtrArray) bank = make_bank ();
  GtkWidget *list;

  flow_test_init_with_bank (&bench->flow, bank);
  bench->page = VAS_QUESTIONS_PAGE (vas_questions_page_new (bench->flow.library));
  bench->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (bench->window), 1040, 720);
  adw_window_set_content (ADW_WINDOW (bench->window), GTK_WIDGET (bench->page));
  gtk_window_present (GTK_WINDOW (bench->window));
  vas_questions_refresh (vas_questions_page_get_questions (bench->page));
  g_assert_true (wait_until (is_listed, bench, PATIENCE_S));
  gtk_test_widget_wait_for_draw (bench->window);

  list = gtk_widget_get_ancestor (find_widget_by_type (GTK_WIDGET (bench->page), VAS_TYPE_QUESTION_ROW),
                                  GTK_TYPE_LIST_VIEW);
  g_assert_nonnull (list);
  bench->adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
}

static gint64
get_own_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
count_frame (Bench *bench, gint64 between_us, gint64 own_us)
{
  bench->longest_us = MAX (bench->longest_us, between_us);
  bench->longest_own_us = MAX (bench->longest_own_us, own_us);
  bench->n_dropped += (guint) MAX ((between_us + FRAME_US / 2) / FRAME_US - 1, 0);
  bench->n_late += own_us > FRAME_US ? 1 : 0;
  bench->n_frames++;
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Bench *bench = user_data;
  gint64 now_us = g_get_monotonic_time ();
  gint64 own_us = get_own_time ();

  if (bench->last_us > 0)
    count_frame (bench, now_us - bench->last_us, own_us - bench->last_own_us);
  bench->last_us = now_us;
  bench->last_own_us = own_us;
  gtk_adjustment_set_value (bench->adjustment, gtk_adjustment_get_value (bench->adjustment) + bench->speed);

  return bench->n_frames < N_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
is_scrolled (gpointer user_data)
{
  return ((Bench *) user_data)->n_frames >= N_FRAMES;
}

/* Returns: whether the aim is met */
static gboolean
scroll (Bench *bench, double speed)
{
  double before = gtk_adjustment_get_value (bench->adjustment);
  gint64 own_us = get_own_time ();

  bench->speed = speed;
  bench->last_us = bench->longest_us = bench->longest_own_us = 0;
  bench->n_frames = bench->n_dropped = bench->n_late = 0;
  gtk_widget_add_tick_callback (bench->window, on_tick, bench, NULL);
  g_assert_true (wait_until (is_scrolled, bench, PATIENCE_S));
  /* It was the list that moved, and not against its end */
  g_assert_cmpfloat (ABS (gtk_adjustment_get_value (bench->adjustment) - before), >, ABS (speed) * N_FRAMES / 2);

  g_print (
      "%5.0f pixels a frame: own time %.1f ms a frame, longest %.1f ms, %u of %u over 16.7 ms; on the clock longest "
      "%.1f ms, %u left out\n",
      speed, (get_own_time () - own_us) / 1000.0 / N_FRAMES, bench->longest_own_us / 1000.0, bench->n_late, N_FRAMES,
      bench->longest_us / 1000.0, bench->n_dropped);
  return bench->n_late <= MOST_LATE && bench->longest_own_us <= LONGEST_US;
}

static gboolean
scroll_smoothly (Bench *bench, double speed)
{
  gboolean met[2] = { FALSE, FALSE };

  for (guint run = 0; run < N_RUNS; run++)
    met[run % 2] = scroll (bench, run % 2 == 0 ? speed : -speed) || met[run % 2];
  if (!met[0] || !met[1])
    g_print ("The aim is missed.\n");

  return met[0] && met[1];
}

int
main (int argc, char **argv)
{
  Bench bench = { { NULL } };
  gboolean met;

  if (!gtk_init_check ())
    {
      g_print ("There is no display here.\n");
      return 77;
    }

  adw_init ();
  show_page (&bench);
  met = scroll_smoothly (&bench, 10);
  met = scroll_smoothly (&bench, 40) && met;
  met = scroll_smoothly (&bench, 100) && met;
  gtk_window_destroy (GTK_WINDOW (bench.window));
  flow_test_clear (&bench.flow);

  return met ? 0 : 1;
}
