/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is in the form and not yet written is newer than what the shelf says: the form is left alone then. Otherwise it
 * follows, since another window may have written it.
 */

#include "vas-profile-pane.h"

#include "vas-bank-words.h"
#include "vas-choice-row.h"
#include "vas-day-entry.h"
#include "vas-key-word-choice.h"
#include "vas-setup-choices.h"
#include "vas-text-entry.h"
#include "vas-wrap-layout.h"

#include "vas-key-words.h"
#include "vas-research.h"
#include "vas-snapshot.h"

#include <glib/gi18n-lib.h>

#define SAVE_PAUSE_MS 600

struct _VasProfilePane
{
  AdwBin parent_instance;

  GtkWidget *back_button;
  GtkLabel *title;
  GtkWidget *asked_box;
  GtkLabel *asked_label;
  GtkWidget *practise_button;
  GtkEditable *company;
  GtkEditable *role;
  GtkEditable *date;
  GtkLabel *date_hint;
  GtkPopover *calendar_popover;
  GtkCalendar *calendar;
  VasChoiceRow *language_row;
  VasTextEntry *advertisement;
  VasKeyWordChoice *key_words;
  VasTextEntry *mission;
  GtkBox *steps;
  VasTextEntry *research;

  VasShelf *shelf;
  VasJobProfile *profile;
  guint save_id;
  guint n_saving;
  gboolean dirty;
  gboolean showing;  /* what is in the form comes from the profile */
  gboolean changing; /* to another profile */
};

G_DEFINE_FINAL_TYPE (VasProfilePane, vas_profile_pane, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CAN_GO_BACK,
  N_PROPS
};

enum
{
  SIGNAL_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* Around the form */

static void
update_words (VasProfilePane *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *title = vas_bank_words_profile (self->profile);
  g_autofree char *day = vas_bank_words_day (vas_job_profile_get_interview_date (self->profile), now);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->asked_label,
                       _ ("Your interview has been. What did they ask? Once written down, it is there "
                          "to practise."));
  gtk_widget_set_visible (self->asked_box, vas_bank_words_is_over (self->profile, now));
  gtk_label_set_label (self->date_hint, day);
  gtk_widget_set_visible (GTK_WIDGET (self->date_hint), *day != '\0');
  gtk_widget_remove_css_class (GTK_WIDGET (self->date), "error");
}

static void
propose (VasProfilePane *self)
{
  g_autofree char *text = vas_text_entry_dup_text (self->advertisement);
  g_auto (GStrv) proposals = vas_key_words_propose (text, vas_job_profile_get_language (self->profile));

  vas_key_word_choice_propose (self->key_words, (const char *const *) proposals);
}

/* Saving */

static char **
get_steps (VasProfilePane *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (GtkWidget *step = gtk_widget_get_first_child (GTK_WIDGET (self->steps)); step != NULL;
       step = gtk_widget_get_next_sibling (step))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (step)))
      g_strv_builder_add (builder, gtk_widget_get_name (step));

  return g_strv_builder_end (builder);
}

/* A day that cannot be read is not written; the one before stays. */
static char *
get_date (VasProfilePane *self)
{
  char *date = vas_day_entry_parse (gtk_editable_get_text (self->date));

  return date != NULL ? date : g_strdup (vas_job_profile_get_interview_date (self->profile));
}

static VasJobProfile *
make_profile (VasProfilePane *self)
{
  g_autofree char *date = get_date (self);
  g_autofree char *language = NULL;
  g_autofree char *advertisement = vas_text_entry_dup_text (self->advertisement);
  g_autofree char *mission = vas_text_entry_dup_text (self->mission);
  g_autofree char *research = vas_text_entry_dup_text (self->research);
  g_auto (GStrv) key_words = vas_key_word_choice_dup_chosen (self->key_words);
  g_auto (GStrv) steps = get_steps (self);

  g_object_get (self->language_row, "chosen", &language, NULL);
  return vas_snapshot_with (self->profile, "company", gtk_editable_get_text (self->company), "role",
                            gtk_editable_get_text (self->role), "interview-date", date, "language",
                            language != NULL ? language : vas_job_profile_get_language (self->profile), "advertisement",
                            advertisement, "mission", mission, "research", research, "key-words", key_words,
                            "researched", steps, NULL);
}

typedef struct
{
  VasProfilePane *pane;
  VasJobProfile *profile;
} Saving;

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  VasProfilePane *self = saving->pane;
  g_autoptr (GError) error = NULL;

  self->n_saving--;
  if (!vas_shelf_change_finish (VAS_SHELF (source), result, &error))
    {
      g_autofree char *words = g_strdup_printf (_ ("%s: %s"), _ ("The job was not saved"), error->message);

      /* The next change, or leaving the job, tries again */
      self->dirty = self->dirty || self->profile == saving->profile;
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, words);
    }

  g_object_unref (saving->pane);
  g_object_unref (saving->profile);
  g_free (saving);
}

static void
save (VasProfilePane *self)
{
  g_autoptr (VasJobProfile) profile = make_profile (self);
  Saving *saving = g_new0 (Saving, 1);

  self->dirty = FALSE;
  self->n_saving++;
  saving->pane = g_object_ref (self);
  saving->profile = g_object_ref (profile);
  g_set_object (&self->profile, profile);
  vas_shelf_save_async (self->shelf, profile, on_saved, saving);
  update_words (self);
  propose (self);
}

static void
on_pause (gpointer data)
{
  VasProfilePane *self = VAS_PROFILE_PANE (data);

  self->save_id = 0;
  vas_profile_pane_flush (self);
}

static void
on_changed (VasProfilePane *self)
{
  if (self->showing || self->profile == NULL)
    return;

  self->dirty = TRUE;
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add_once (SAVE_PAUSE_MS, on_pause, self);
}

/* The day */

/* Says what is understood, or that it is not, once somebody has finished typing it */
static void
check_date (VasProfilePane *self)
{
  g_autofree char *date = vas_day_entry_parse (gtk_editable_get_text (self->date));

  vas_profile_pane_flush (self);
  if (date != NULL || self->profile == NULL)
    return;

  gtk_widget_add_css_class (GTK_WIDGET (self->date), "error");
  gtk_label_set_label (self->date_hint, _ ("This is not understood as a day. Write it as 2026-11-24, or choose it from "
                                           "the calendar."));
  gtk_widget_set_visible (GTK_WIDGET (self->date_hint), TRUE);
}

static void
on_date_activate (VasProfilePane *self)
{
  check_date (self);
}

static void
on_date_leave (VasProfilePane *self)
{
  check_date (self);
}

static void
on_day_selected (VasProfilePane *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *date = g_date_time_format (day, "%F");
  g_autofree char *shown = vas_day_entry_format (date);

  if (self->showing)
    return;

  gtk_editable_set_text (self->date, shown);
  gtk_popover_popdown (self->calendar_popover);
  vas_profile_pane_flush (self);
}

/* Showing */

static void
show_steps (VasProfilePane *self)
{
  const char *const *done = vas_job_profile_get_researched (self->profile);

  for (GtkWidget *step = gtk_widget_get_first_child (GTK_WIDGET (self->steps)); step != NULL;
       step = gtk_widget_get_next_sibling (step))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (step),
                                 done != NULL && g_strv_contains (done, gtk_widget_get_name (step)));
}

/* What is kept has no spaces at its end: they must not vanish under the hands of whoever goes on typing */
static gboolean
is_typing (VasProfilePane *self, gpointer entry)
{
  return !self->changing && (gtk_widget_get_state_flags (entry) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
set_text (VasProfilePane *self, GtkEditable *entry, const char *text)
{
  if (!is_typing (self, entry) && g_strcmp0 (gtk_editable_get_text (entry), text) != 0)
    gtk_editable_set_text (entry, text);
}

static void
set_long_text (VasProfilePane *self, VasTextEntry *entry, const char *text)
{
  g_autofree char *shown = vas_text_entry_dup_text (entry);

  if (!is_typing (self, entry) && g_strcmp0 (shown, text) != 0)
    vas_text_entry_set_text (entry, text);
}

static void
show_profile (VasProfilePane *self)
{
  VasJobProfile *profile = self->profile;
  g_autofree char *date = vas_day_entry_format (vas_job_profile_get_interview_date (profile));

  self->showing = TRUE;
  set_text (self, self->company, vas_job_profile_get_company (profile));
  set_text (self, self->role, vas_job_profile_get_role (profile));
  set_text (self, self->date, date);
  vas_day_entry_show_in_calendar (self->calendar, vas_job_profile_get_interview_date (profile));
  g_object_set (self->language_row, "chosen", vas_job_profile_get_language (profile), NULL);
  set_long_text (self, self->advertisement, vas_job_profile_get_advertisement (profile));
  set_long_text (self, self->mission, vas_job_profile_get_mission (profile));
  set_long_text (self, self->research, vas_job_profile_get_research (profile));
  vas_key_word_choice_set_chosen (self->key_words, vas_job_profile_get_key_words (profile));
  show_steps (self);
  propose (self);
  /* In this order: an action without its target is a warning */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->practise_button), "s", vas_job_profile_get_id (profile));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->practise_button), "win.practise-profile");
  update_words (self);
  self->showing = FALSE;
}

static gboolean
vas_profile_pane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

/* What has no company yet is new */
static gboolean
vas_profile_pane_grab_focus (GtkWidget *widget)
{
  VasProfilePane *self = VAS_PROFILE_PANE (widget);

  return gtk_widget_grab_focus (*gtk_editable_get_text (self->company) == '\0' ? GTK_WIDGET (self->company) :
                                                                                 self->practise_button);
}

static void
vas_profile_pane_unmap (GtkWidget *widget)
{
  vas_profile_pane_flush (VAS_PROFILE_PANE (widget));

  GTK_WIDGET_CLASS (vas_profile_pane_parent_class)->unmap (widget);
}

static void
vas_profile_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, gtk_widget_get_visible (VAS_PROFILE_PANE (object)->back_button));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_profile_pane_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CAN_GO_BACK:
      gtk_widget_set_visible (VAS_PROFILE_PANE (object)->back_button, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_profile_pane_dispose (GObject *object)
{
  VasProfilePane *self = VAS_PROFILE_PANE (object);

  g_clear_handle_id (&self->save_id, g_source_remove);
  /* Disposing of the template would take the child away behind the bin's back */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), VAS_TYPE_PROFILE_PANE);
  g_clear_object (&self->profile);
  g_clear_object (&self->shelf);

  G_OBJECT_CLASS (vas_profile_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-profile-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, VasProfilePane, back_button);
  gtk_widget_class_bind_template_child (widget_class, VasProfilePane, title);
  gtk_widget_class_bind_template_child (widget_class, VasProfilePane, asked_box);
  gtk_widget_class_bind_template_child (widget_class, VasProfilePane, asked_label);
  gtk_widget_class_bind_template_child (widget_class, VasProfilePane, practise_button);
  gtk_widget_class_bind_template_child (widget_class, VasProfilePane, company);
  gtk_widget_class_bind_template_child (widget_class, VasProfilePane, role);
  gtk_widget_class_bind_template_child (widget_class, VasProfilePane, date);
  gtk_widget_class_bind_template_child (widget_class, VasProfilePane, date_hint);
  gtk_widget_class_bind_template_child (widget_class, VasProfilePane, calendar_popover);
  gtk_widget_class_bind_template_child (widget_class, VasProfilePane, calendar);
  gtk_widget_class_bind_template_child (widget_class, VasProfilePane, language_row);
  gtk_widget_class_bind_template_child (widget_class, VasProfilePane, advertisement);
  gtk_widget_class_bind_template_child (widget_class, VasProfilePane, key_words);
  gtk_widget_class_bind_template_child (widget_class, VasProfilePane, mission);
  gtk_widget_class_bind_template_child (widget_class, VasProfilePane, steps);
  gtk_widget_class_bind_template_child (widget_class, VasProfilePane, research);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_date_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
}

static void
vas_profile_pane_class_init (VasProfilePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vas_profile_pane_get_property;
  object_class->set_property = vas_profile_pane_set_property;
  object_class->dispose = vas_profile_pane_dispose;
  widget_class->focus = vas_profile_pane_focus;
  widget_class->grab_focus = vas_profile_pane_grab_focus;
  widget_class->unmap = vas_profile_pane_unmap;

  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (VAS_TYPE_CHOICE_ROW);
  g_type_ensure (VAS_TYPE_KEY_WORD_CHOICE);
  g_type_ensure (VAS_TYPE_TEXT_ENTRY);
  g_type_ensure (VAS_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
}

static void
connect_fields (VasProfilePane *self)
{
  VasTextEntry *const texts[] = { self->advertisement, self->mission, self->research };
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autoptr (GListStore) languages = vas_setup_choices_new_languages ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_signal_connect_object (vas_text_entry_get_buffer (texts[i]), "changed", G_CALLBACK (on_changed), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_date_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->date), focus);
  g_object_set (self->language_row, "choices", languages, NULL);
  g_signal_connect_object (self->language_row, "notify::chosen", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);

  for (const char *const *key = vas_research_keys (); *key != NULL; key++)
    {
      GtkWidget *step = gtk_check_button_new_with_label (vas_research_label (*key));

      gtk_widget_set_name (step, *key);
      g_signal_connect_object (step, "toggled", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->steps, step);
    }
}

static void
vas_profile_pane_init (VasProfilePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  connect_fields (self);
}

/**
 * vas_profile_pane_new:
 * @shelf: the shelf of job profiles
 *
 * Returns: (transfer none): the pane, without a profile
 */
GtkWidget *
vas_profile_pane_new (VasShelf *shelf)
{
  VasProfilePane *self = g_object_new (VAS_TYPE_PROFILE_PANE, NULL);

  self->shelf = g_object_ref (shelf);
  return GTK_WIDGET (self);
}

/**
 * vas_profile_pane_get_profile:
 *
 * Returns: (transfer none) (nullable): the profile as it was last written
 */
VasJobProfile *
vas_profile_pane_get_profile (VasProfilePane *self)
{
  g_return_val_if_fail (VAS_IS_PROFILE_PANE (self), NULL);

  return self->profile;
}

/**
 * vas_profile_pane_set_profile:
 * @profile: (nullable): the profile to show
 */
void
vas_profile_pane_set_profile (VasProfilePane *self, VasJobProfile *profile)
{
  gboolean same;

  g_return_if_fail (VAS_IS_PROFILE_PANE (self));

  same = profile != NULL && self->profile != NULL &&
         g_str_equal (vas_job_profile_get_id (profile), vas_job_profile_get_id (self->profile));
  if (profile == self->profile || (same && (self->dirty || self->n_saving > 0)))
    return;
  if (!same)
    vas_profile_pane_flush (self);

  g_set_object (&self->profile, profile);
  self->dirty = FALSE;
  self->changing = !same;
  if (profile != NULL)
    show_profile (self);
  self->changing = FALSE;
}

/**
 * vas_profile_pane_flush:
 *
 * Writes what has been typed and not written yet.
 */
void
vas_profile_pane_flush (VasProfilePane *self)
{
  g_return_if_fail (VAS_IS_PROFILE_PANE (self));

  g_clear_handle_id (&self->save_id, g_source_remove);
  if (self->dirty && self->profile != NULL)
    save (self);
}
