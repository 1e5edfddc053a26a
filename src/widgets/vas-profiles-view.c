/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-profiles-view.h"

#include "vas-asked-dialog.h"
#include "vas-bank-words.h"
#include "vas-profile-pane.h"
#include "vas-shelf-view.h"

#include "vas-snapshot.h"
#include "vas-time.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _VasProfilesView
{
  AdwBin parent_instance;

  VasLibrary *library;
  VasShelf *shelf;
  VasShelfView *view;
  VasProfilePane *pane;
  char *language;
  VasJobProfile *over;
};

G_DEFINE_FINAL_TYPE (VasProfilesView, vas_profiles_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_LANGUAGE,
  PROP_SHOWING_PANE,
  PROP_OVER,
  N_PROPS
};

enum
{
  SIGNAL_DELETED,
  SIGNAL_TOLD,
  SIGNAL_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static char *
get_title (gpointer item)
{
  return vas_bank_words_profile (item);
}

static char *
get_details (gpointer item)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return vas_bank_words_profile_details (item, now);
}

static const VasShelfViewKind kind = {
  .list_label = N_ ("Job profiles"),
  .empty_icon = "avatar-default-symbolic",
  .empty_title = N_ ("The job you want"),
  .empty_text = N_ (
      "Note the company, the day of the interview and the words of the advertisement. They are at hand while "
      "you practise."),
  .get_title = get_title,
  .get_details = get_details,
};

static void
report (VasProfilesView *self, const char *what, const GError *error)
{
  g_autofree char *words = g_strdup_printf (_ ("%s: %s"), what, error->message);

  g_signal_emit (self, signals[SIGNAL_FAILED], 0, words);
}

static void
on_item_notify (VasProfilesView *self)
{
  static const char *const actions[] = { "profile.delete", "profile.asked", "profile.wave-off" };
  VasJobProfile *profile = vas_shelf_view_get_item (self->view);

  vas_profile_pane_set_profile (self->pane, profile);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], profile != NULL);
}

static void
on_showing_pane_notify (VasProfilesView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWING_PANE]);
}

/* Of several the one that was last */
static void
on_items_changed (VasProfilesView *self)
{
  GListModel *profiles = vas_shelf_get_items (self->shelf);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (VasJobProfile) over = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (profiles); i++)
    {
      g_autoptr (VasJobProfile) profile = g_list_model_get_item (profiles, i);

      if (vas_bank_words_is_over (profile, now) &&
          (over == NULL ||
           strcmp (vas_job_profile_get_interview_date (profile), vas_job_profile_get_interview_date (over)) > 0))
        g_set_object (&over, profile);
    }

  if (g_set_object (&self->over, over))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OVER]);
}

static void
on_pane_failed (VasProfilesView *self, const char *words)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, words);
}

static void
on_shelf_failed (VasProfilesView *self, const GError *error)
{
  report (self, _ ("The jobs could not be listed"), error);
}

/* Actions */

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasProfilesView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!vas_shelf_change_finish (VAS_SHELF (source), result, &error))
    report (self, _ ("The job was not saved"), error);
}

static void
new_profile (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasProfilesView *self = VAS_PROFILES_VIEW (widget);
  g_autofree char *id = vas_uuid_new ();
  g_autoptr (VasJobProfile) profile = g_object_new (VAS_TYPE_JOB_PROFILE, "id", id, "language", self->language,
                                                    "created", vas_time_now_ms (), NULL);

  vas_profile_pane_flush (self->pane);
  vas_shelf_view_choose (self->view, id, TRUE);
  vas_shelf_save_async (self->shelf, profile, on_written, g_object_ref (self));
}

typedef struct
{
  VasProfilesView *view;
  VasJobProfile *profile;
} Deletion;

static void
on_deleted (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Deletion *deletion = user_data;
  g_autoptr (GError) error = NULL;

  if (vas_shelf_change_finish (VAS_SHELF (source), result, &error))
    g_signal_emit (deletion->view, signals[SIGNAL_DELETED], 0, source, deletion->profile, _ ("Job deleted"));
  else
    report (deletion->view, _ ("The job was not deleted"), error);

  g_object_unref (deletion->view);
  g_object_unref (deletion->profile);
  g_free (deletion);
}

static void
delete_profile (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasProfilesView *self = VAS_PROFILES_VIEW (widget);
  Deletion *deletion = g_new0 (Deletion, 1);

  vas_profile_pane_flush (self->pane);
  deletion->view = g_object_ref (self);
  deletion->profile = g_object_ref (vas_profile_pane_get_profile (self->pane));
  vas_shelf_delete_async (self->shelf, deletion->profile, on_deleted, deletion);
}

static void
ask (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasProfilesView *self = VAS_PROFILES_VIEW (widget);

  vas_profile_pane_flush (self->pane);
  vas_profiles_view_ask (self, vas_profile_pane_get_profile (self->pane));
}

static void
wave_off (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasProfilesView *self = VAS_PROFILES_VIEW (widget);

  vas_profile_pane_flush (self->pane);
  vas_profiles_view_wave_off (self, vas_profile_pane_get_profile (self->pane));
}

static void
on_asked_saved (VasProfilesView *self, const char *set_name)
{
  g_autofree char *words = g_strdup_printf (_ ("Kept in the set “%s”"), set_name);

  vas_shelf_refresh (self->shelf);
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, words);
}

static gboolean
vas_profiles_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static gboolean
vas_profiles_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VAS_PROFILES_VIEW (widget)->view));
}

static void
vas_profiles_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasProfilesView *self = VAS_PROFILES_VIEW (object);

  switch (prop_id)
    {
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_SHOWING_PANE:
      g_object_get_property (G_OBJECT (self->view), "showing-pane", value);
      break;
    case PROP_OVER:
      g_value_set_object (value, self->over);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_profiles_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasProfilesView *self = VAS_PROFILES_VIEW (object);

  switch (prop_id)
    {
    case PROP_LANGUAGE:
      g_free (self->language);
      self->language = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_profiles_view_dispose (GObject *object)
{
  VasProfilesView *self = VAS_PROFILES_VIEW (object);

  g_clear_object (&self->over);
  g_clear_object (&self->shelf);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (vas_profiles_view_parent_class)->dispose (object);
}

static void
vas_profiles_view_finalize (GObject *object)
{
  g_free (VAS_PROFILES_VIEW (object)->language);

  G_OBJECT_CLASS (vas_profiles_view_parent_class)->finalize (object);
}

static void
vas_profiles_view_class_init (VasProfilesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = vas_profiles_view_get_property;
  object_class->set_property = vas_profiles_view_set_property;
  object_class->dispose = vas_profiles_view_dispose;
  object_class->finalize = vas_profiles_view_finalize;
  widget_class->focus = vas_profiles_view_focus;
  widget_class->grab_focus = vas_profiles_view_grab_focus;

  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "en",
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOWING_PANE] = g_param_spec_boolean ("showing-pane", NULL, NULL, FALSE, readable);
  properties[PROP_OVER] = g_param_spec_object ("over", NULL, NULL, VAS_TYPE_JOB_PROFILE, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_DELETED] = g_signal_new ("deleted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                          VAS_TYPE_SHELF, G_TYPE_OBJECT, G_TYPE_STRING);
  signals[SIGNAL_TOLD] = g_signal_new ("told", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       G_TYPE_STRING);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                         G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "profiles.new", NULL, new_profile);
  gtk_widget_class_install_action (widget_class, "profile.delete", NULL, delete_profile);
  gtk_widget_class_install_action (widget_class, "profile.asked", NULL, ask);
  gtk_widget_class_install_action (widget_class, "profile.wave-off", NULL, wave_off);
}

static void
vas_profiles_view_init (VasProfilesView *self)
{
  self->language = g_strdup ("en");
}

/**
 * vas_profiles_view_new:
 * @library: an open library
 *
 * Returns: (transfer none): the view; nothing is listed before [method@ProfilesView.refresh]
 */
GtkWidget *
vas_profiles_view_new (VasLibrary *library)
{
  VasProfilesView *self = g_object_new (VAS_TYPE_PROFILES_VIEW, NULL);

  self->library = g_object_ref (library);
  self->shelf = vas_shelf_new_profiles (library);
  self->pane = VAS_PROFILE_PANE (vas_profile_pane_new (self->shelf));
  self->view = VAS_SHELF_VIEW (vas_shelf_view_new (self->shelf, &kind, GTK_WIDGET (self->pane)));
  vas_shelf_view_add_button (self->view, _ ("New job"), "profiles.new", TRUE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->view));

  g_signal_connect_object (self->view, "notify::item", G_CALLBACK (on_item_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::showing-pane", G_CALLBACK (on_showing_pane_notify), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "failed", G_CALLBACK (on_pane_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shelf, "failed", G_CALLBACK (on_shelf_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vas_shelf_get_items (self->shelf), "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  on_item_notify (self);

  return GTK_WIDGET (self);
}

/**
 * vas_profiles_view_refresh:
 *
 * Lists the jobs again, since days go by.
 */
void
vas_profiles_view_refresh (VasProfilesView *self)
{
  g_return_if_fail (VAS_IS_PROFILES_VIEW (self));

  vas_shelf_refresh (self->shelf);
  on_items_changed (self);
}

/**
 * vas_profiles_view_ask:
 * @profile: a job whose interview has been
 *
 * Lets what was asked be written down.
 */
void
vas_profiles_view_ask (VasProfilesView *self, VasJobProfile *profile)
{
  GtkWidget *dialog;

  g_return_if_fail (VAS_IS_PROFILES_VIEW (self));

  dialog = vas_asked_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->library, profile);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_asked_saved), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * vas_profiles_view_wave_off:
 * @profile: a job whose interview has been
 *
 * It is not asked again what was asked there.
 */
void
vas_profiles_view_wave_off (VasProfilesView *self, VasJobProfile *profile)
{
  g_autoptr (VasJobProfile) settled = NULL;

  g_return_if_fail (VAS_IS_PROFILES_VIEW (self));

  settled = vas_snapshot_with (profile, "asked", TRUE, NULL);
  vas_shelf_save_async (self->shelf, settled, on_written, g_object_ref (self));
}

void
vas_profiles_view_go_back (VasProfilesView *self)
{
  g_return_if_fail (VAS_IS_PROFILES_VIEW (self));

  vas_shelf_view_go_back (self->view);
}
