/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-question-dialog.h"

#include "vas-choice-row.h"
#include "vas-choice.h"
#include "vas-question-words.h"
#include "vas-setup-choices.h"
#include "vas-text-entry.h"

#include "vas-competency.h"
#include "vas-snapshot.h"
#include "vas-text.h"

#include <glib/gi18n-lib.h>

#define MOST_FOLLOW_UPS 10

struct _VasQuestionDialog
{
  AdwWindow parent_instance;

  GtkWidget *save_button;
  GtkLabel *message;
  VasTextEntry *text_entry;
  VasChoiceRow *language_row;
  VasChoiceRow *category_row;
  VasChoiceRow *scheme_row;
  VasChoiceRow *think_row;
  VasChoiceRow *answer_row;
  AdwExpanderRow *competencies_row;
  VasTextEntry *follow_ups_entry;

  VasQuestions *questions;
  VasQuestion *question;
  GListStore *think_times;
  GListStore *answer_times;
  GPtrArray *checks; /* GtkCheckButton, in the order of the competencies */
  char *shown;       /* what was filled in at first */
  gboolean own_scheme;
  gboolean own_answer_time;
  gboolean suggesting;
};

G_DEFINE_FINAL_TYPE (VasQuestionDialog, vas_question_dialog, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_QUESTIONS,
  PROP_QUESTION,
  N_PROPS
};

enum
{
  SIGNAL_SAVED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
show_message (VasQuestionDialog *self, const char *message)
{
  gtk_label_set_label (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

static void
set_seconds (VasChoiceRow *row, GListStore *times, int seconds)
{
  g_auto (GValue) from = G_VALUE_INIT;
  g_auto (GValue) to = G_VALUE_INIT;

  g_value_init (&from, G_TYPE_INT);
  g_value_init (&to, G_TYPE_STRING);
  g_value_set_int (&from, seconds);
  vas_setup_choices_seconds_to_id (NULL, &from, &to, times);
  g_object_set_property (G_OBJECT (row), "chosen", &to);
}

static char *
get_chosen (VasChoiceRow *row)
{
  char *id = NULL;

  g_object_get (row, "chosen", &id, NULL);
  return id;
}

static int
get_seconds (VasChoiceRow *row)
{
  g_autofree char *id = get_chosen (row);

  return id != NULL ? atoi (id) : 0;
}

static int
get_term (VasChoiceRow *row, GType type)
{
  g_autofree char *key = get_chosen (row);
  int value = 0;

  vas_term_from_key (type, key, &value);
  return value;
}

/* Competencies */

static GStrv
list_chosen_competencies (VasQuestionDialog *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *const *keys = vas_competency_keys ();

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      g_strv_builder_add (builder, keys[i]);

  return g_strv_builder_end (builder);
}

static void
on_competency_toggled (VasQuestionDialog *self)
{
  g_auto (GStrv) keys = list_chosen_competencies (self);
  g_autofree char *words = vas_question_words_competencies ((const char *const *) keys);
  g_autofree char *escaped = g_markup_escape_text (*words != '\0' ? words : _ ("None chosen"), -1);

  adw_expander_row_set_subtitle (self->competencies_row, escaped);
}

static void
add_competencies (VasQuestionDialog *self)
{
  const char *const *keys = vas_competency_keys ();
  const char *const *chosen = vas_question_get_competencies (self->question);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *check = gtk_check_button_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), vas_competency_label (keys[i]));
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), chosen != NULL && g_strv_contains (chosen, keys[i]));
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      vas_competency_label (keys[i]), -1);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      adw_expander_row_add_row (self->competencies_row, row);
      g_ptr_array_add (self->checks, check);
      g_signal_connect_object (check, "toggled", G_CALLBACK (on_competency_toggled), self, G_CONNECT_SWAPPED);
    }

  on_competency_toggled (self);
}

/* Returns: (transfer full): all that is filled in, to be compared */
static char *
join_fields (VasQuestionDialog *self)
{
  g_autofree char *text = vas_text_entry_dup_text (self->text_entry);
  g_autofree char *language = get_chosen (self->language_row);
  g_autofree char *category = get_chosen (self->category_row);
  g_autofree char *scheme = get_chosen (self->scheme_row);
  g_autofree char *think_s = get_chosen (self->think_row);
  g_autofree char *answer_s = get_chosen (self->answer_row);
  g_autofree char *follow_ups = vas_text_entry_dup_text (self->follow_ups_entry);
  g_auto (GStrv) chosen = list_chosen_competencies (self);
  g_autofree char *competencies = g_strjoinv (" ", chosen);

  return g_strdup_printf ("%s\n%s\n%s\n%s\n%s\n%s\n%s\n%s", text, language, category, scheme, think_s, answer_s,
                          competencies, follow_ups);
}

/* What comes with a category, unless the person has chosen something else */

static void
on_category_chosen (VasQuestionDialog *self)
{
  VasCategory category = get_term (self->category_row, VAS_TYPE_CATEGORY);

  self->suggesting = TRUE;
  if (!self->own_scheme)
    g_object_set (self->scheme_row, "chosen", vas_term_key (VAS_TYPE_SCHEME, vas_scheme_for_category (category)), NULL);
  if (!self->own_answer_time)
    set_seconds (self->answer_row, self->answer_times, vas_category_answer_s (category));
  self->suggesting = FALSE;
}

static void
on_scheme_chosen (VasQuestionDialog *self)
{
  self->own_scheme = self->own_scheme || !self->suggesting;
}

static void
on_answer_time_chosen (VasQuestionDialog *self)
{
  self->own_answer_time = self->own_answer_time || !self->suggesting;
}

static void
append_choice (GListStore *choices, const char *id, const char *label)
{
  g_autoptr (VasChoice) choice = vas_choice_new (id, label);

  g_list_store_append (choices, choice);
}

static void
fill_choices (VasQuestionDialog *self)
{
  g_autoptr (GListStore) languages = vas_setup_choices_new_languages ();
  g_autoptr (GListStore) categories = g_list_store_new (VAS_TYPE_CHOICE);
  g_autoptr (GListStore) schemes = g_list_store_new (VAS_TYPE_CHOICE);

  for (int i = 0; i < VAS_N_CATEGORIES; i++)
    append_choice (categories, vas_term_key (VAS_TYPE_CATEGORY, i), vas_category_label (i));
  for (int i = VAS_SCHEME_OPEN; i <= VAS_SCHEME_DEFINITION; i++)
    append_choice (schemes, vas_term_key (VAS_TYPE_SCHEME, i), vas_question_words_scheme (i));

  self->think_times = vas_setup_choices_new_think_times ();
  self->answer_times = vas_setup_choices_new_answer_times ();
  /* Its first choice is what the question suggests, which is what is chosen here */
  g_list_store_remove (self->answer_times, 0);

  g_object_set (self->language_row, "choices", languages, NULL);
  g_object_set (self->category_row, "choices", categories, NULL);
  g_object_set (self->scheme_row, "choices", schemes, NULL);
  g_object_set (self->think_row, "choices", self->think_times, NULL);
  g_object_set (self->answer_row, "choices", self->answer_times, NULL);
}

static char *
join_follow_ups (VasQuestionDialog *self)
{
  const char *const *follow_ups = vas_question_get_follow_ups (self->question);

  return follow_ups != NULL ? g_strjoinv ("\n", (char **) follow_ups) : g_strdup ("");
}

static void
show_question (VasQuestionDialog *self)
{
  VasQuestion *question = self->question;
  g_autofree char *lines = join_follow_ups (self);
  gboolean is_new = *vas_question_get_text (question) == '\0';

  gtk_window_set_title (GTK_WINDOW (self), is_new ? _ ("New question") : _ ("Edit question"));
  vas_text_entry_set_text (self->text_entry, vas_question_get_text (question));
  vas_text_entry_set_text (self->follow_ups_entry, lines);
  self->suggesting = TRUE;
  g_object_set (self->language_row, "chosen", vas_question_get_language (question), NULL);
  g_object_set (self->category_row, "chosen", vas_term_key (VAS_TYPE_CATEGORY, vas_question_get_category (question)),
                NULL);
  g_object_set (self->scheme_row, "chosen", vas_term_key (VAS_TYPE_SCHEME, vas_question_get_scheme (question)), NULL);
  set_seconds (self->think_row, self->think_times, vas_question_get_think_s (question));
  set_seconds (self->answer_row, self->answer_times, vas_question_get_answer_s (question));
  self->suggesting = FALSE;
  self->own_scheme = !is_new;
  self->own_answer_time = !is_new;
}

/* Saving */

/* Returns: (transfer full) (nullable): one for each line that is not empty */
static GStrv
read_follow_ups (VasQuestionDialog *self, GError **error)
{
  g_autofree char *text = vas_text_entry_dup_text (self->follow_ups_entry);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n_kept = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = vas_text_clean_line (lines[i], -1, VAS_TEXT_QUESTION_CHARS, error);

      if (line == NULL)
        return NULL;
      if (*line == '\0')
        continue;
      if (++n_kept > MOST_FOLLOW_UPS)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       g_dngettext (GETTEXT_PACKAGE, "There can be %d follow-up question",
                                    "There can be %d follow-up questions", MOST_FOLLOW_UPS),
                       MOST_FOLLOW_UPS);
          return NULL;
        }
      g_strv_builder_add (builder, line);
    }

  return g_strv_builder_end (builder);
}

/* Returns: (transfer full) (nullable): the question as it was written, NULL when something has to be mended first */
static VasQuestion *
read_question (VasQuestionDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *written = vas_text_entry_dup_text (self->text_entry);
  g_autofree char *text = vas_text_clean_line (written, -1, VAS_TEXT_QUESTION_CHARS, &error);
  g_autofree char *language = get_chosen (self->language_row);
  g_auto (GStrv) competencies = list_chosen_competencies (self);
  g_auto (GStrv) follow_ups = NULL;

  if (text == NULL || *text == '\0')
    {
      show_message (self, text == NULL ? error->message : _ ("Write the question first."));
      gtk_widget_grab_focus (GTK_WIDGET (self->text_entry));
      return NULL;
    }

  follow_ups = read_follow_ups (self, &error);
  if (follow_ups == NULL)
    {
      show_message (self, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->follow_ups_entry));
      return NULL;
    }

  return vas_snapshot_with (self->question, "text", text, "language", language, "category",
                            get_term (self->category_row, VAS_TYPE_CATEGORY), "scheme",
                            get_term (self->scheme_row, VAS_TYPE_SCHEME), "competencies", competencies, "follow-ups",
                            follow_ups, "think-s", get_seconds (self->think_row), "answer-s",
                            get_seconds (self->answer_row), NULL);
}

typedef struct
{
  VasQuestionDialog *dialog;
  VasQuestion *question;
} Saving;

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Saving *saving = user_data;
  g_autoptr (VasQuestionDialog) self = saving->dialog;
  g_autoptr (VasQuestion) question = saving->question;
  g_autoptr (GError) error = NULL;

  if (!vas_questions_change_finish (VAS_QUESTIONS (source), result, &error))
    {
      g_autofree char *words = g_strdup_printf (_ ("%s: %s"), _ ("The question was not saved"), error->message);

      gtk_widget_set_sensitive (self->save_button, TRUE);
      show_message (self, words);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_SAVED], 0, question);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_save_clicked (VasQuestionDialog *self)
{
  g_autoptr (VasQuestion) question = NULL;
  Saving *saving;

  show_message (self, NULL);
  question = read_question (self);
  if (question == NULL)
    return;

  gtk_widget_set_sensitive (self->save_button, FALSE);
  saving = g_new0 (Saving, 1);
  saving->dialog = g_object_ref (self);
  saving->question = g_object_ref (question);
  vas_questions_save_async (self->questions, question, on_saved, saving);
}

static gboolean
has_changes (VasQuestionDialog *self)
{
  g_autofree char *filled_in = join_fields (self);

  return !g_str_equal (filled_in, self->shown);
}

static void
on_close_response (VasQuestionDialog *self, const char *response)
{
  if (g_strcmp0 (response, "discard") == 0)
    gtk_window_destroy (GTK_WINDOW (self));
}

/* What somebody wrote does not go because of one key, nor before it is known whether it was saved */
static gboolean
vas_question_dialog_close_request (GtkWindow *window)
{
  VasQuestionDialog *self = VAS_QUESTION_DIALOG (window);
  GtkWidget *dialog;

  if (!gtk_widget_get_sensitive (self->save_button))
    return TRUE;
  if (!has_changes (self))
    return GTK_WINDOW_CLASS (vas_question_dialog_parent_class)->close_request (window);

  dialog = adw_message_dialog_new (window, _ ("Discard what you wrote?"), _ ("The question has not been saved."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "go-on", _ ("Go on writing"), "discard", _ ("Discard"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "go-on");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "go-on");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_close_response), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}

static gboolean
on_save_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  VasQuestionDialog *self = VAS_QUESTION_DIALOG (widget);

  if (gtk_widget_is_sensitive (self->save_button))
    on_save_clicked (self);
  return TRUE;
}

static void
vas_question_dialog_constructed (GObject *object)
{
  VasQuestionDialog *self = VAS_QUESTION_DIALOG (object);

  G_OBJECT_CLASS (vas_question_dialog_parent_class)->constructed (object);

  fill_choices (self);
  add_competencies (self);
  show_question (self);
  self->shown = join_fields (self);
  g_signal_connect_object (self->category_row, "notify::chosen", G_CALLBACK (on_category_chosen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scheme_row, "notify::chosen", G_CALLBACK (on_scheme_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->answer_row, "notify::chosen", G_CALLBACK (on_answer_time_chosen), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_entry));
}

static void
vas_question_dialog_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasQuestionDialog *self = VAS_QUESTION_DIALOG (object);

  switch (prop_id)
    {
    case PROP_QUESTIONS:
      self->questions = g_value_dup_object (value);
      break;
    case PROP_QUESTION:
      self->question = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_question_dialog_dispose (GObject *object)
{
  VasQuestionDialog *self = VAS_QUESTION_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VAS_TYPE_QUESTION_DIALOG);
  g_clear_object (&self->questions);
  g_clear_object (&self->question);
  g_clear_object (&self->think_times);
  g_clear_object (&self->answer_times);

  G_OBJECT_CLASS (vas_question_dialog_parent_class)->dispose (object);
}

static void
vas_question_dialog_finalize (GObject *object)
{
  VasQuestionDialog *self = VAS_QUESTION_DIALOG (object);

  g_ptr_array_unref (self->checks);
  g_free (self->shown);

  G_OBJECT_CLASS (vas_question_dialog_parent_class)->finalize (object);
}

static void
vas_question_dialog_class_init (VasQuestionDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = vas_question_dialog_constructed;
  object_class->set_property = vas_question_dialog_set_property;
  object_class->dispose = vas_question_dialog_dispose;
  object_class->finalize = vas_question_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = vas_question_dialog_close_request;

  properties[PROP_QUESTIONS] = g_param_spec_object ("questions", NULL, NULL, VAS_TYPE_QUESTIONS, flags);
  properties[PROP_QUESTION] = g_param_spec_object ("question", NULL, NULL, VAS_TYPE_QUESTION, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, VAS_TYPE_QUESTION);

  g_type_ensure (VAS_TYPE_CHOICE_ROW);
  g_type_ensure (VAS_TYPE_TEXT_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-question-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VasQuestionDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionDialog, message);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionDialog, text_entry);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionDialog, category_row);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionDialog, scheme_row);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionDialog, think_row);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionDialog, answer_row);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionDialog, competencies_row);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionDialog, follow_ups_entry);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vas_question_dialog_init (VasQuestionDialog *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  /* Before a text view makes a line of it */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (on_save_key, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * vas_question_dialog_new:
 * @parent: the window that asks
 * @questions: where the question is saved
 * @question: what to begin with
 *
 * Returns: (transfer none): the dialogue, owned by GTK
 */
GtkWidget *
vas_question_dialog_new (GtkWindow *parent, VasQuestions *questions, VasQuestion *question)
{
  return g_object_new (VAS_TYPE_QUESTION_DIALOG, "transient-for", parent, "questions", questions, "question", question,
                       NULL);
}
