/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-summary-page.h"

#include "vas-summary-row.h"
#include "vas-time.h"
#include "vas-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _VasSummaryPage
{
  AdwBin parent_instance;

  GtkLabel *overall_label;
  GtkListBox *list;
  GtkWidget *done_button;
  GtkWidget *review_button;

  VasPractice *practice;
  GSignalGroup *signals;
};

G_DEFINE_FINAL_TYPE (VasSummaryPage, vas_summary_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PRACTICE,
  N_PROPS
};

enum
{
  REVIEW,
  DONE,
  AGAIN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static char *
describe_overall (GListModel *answers)
{
  guint n_answers = g_list_model_get_n_items (answers);
  gint64 duration_ms = 0;
  g_autofree char *count = NULL;
  g_autofree char *time = NULL;

  if (n_answers == 0)
    return g_strdup (_ ("No answer was recorded this time. You can begin again whenever you like."));

  for (guint i = 0; i < n_answers; i++)
    {
      g_autoptr (VasAnswer) answer = g_list_model_get_item (answers, i);

      duration_ms += vas_answer_get_duration_ms (answer);
    }

  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u answer", "%u answers", n_answers), n_answers);
  time = vas_time_format_spoken (duration_ms);
  /* Translators: below the interview's title. "3 answers, 4 minutes 12 seconds of speaking" would be wrong: it is the
   * length of the recordings. %1$s: "3 answers", %2$s: "4 minutes 12 seconds" */
  return g_strdup_printf (_ ("%1$s, %2$s in all"), count, time);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  return vas_summary_row_new (VAS_SUMMARY_PAGE (user_data)->practice, item);
}

static void
on_answers_changed (VasSummaryPage *self)
{
  GListModel *answers = vas_practice_get_answers (self->practice);
  g_autofree char *overall = describe_overall (answers);
  gboolean any = g_list_model_get_n_items (answers) > 0;

  gtk_label_set_label (self->overall_label, overall);
  gtk_widget_set_visible (GTK_WIDGET (self->list), any);
  gtk_widget_set_visible (self->review_button, any);
}

static void
on_review_clicked (VasSummaryPage *self)
{
  g_signal_emit (self, signals[REVIEW], 0, vas_interview_get_id (vas_practice_get_interview (self->practice)));
}

static void
on_done_clicked (VasSummaryPage *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
on_again_clicked (VasSummaryPage *self)
{
  g_signal_emit (self, signals[AGAIN], 0);
}

/* AdwBin takes Tab for a wish to have the focus, and would give it to the same widget again and again. */
static gboolean
vas_summary_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static gboolean
vas_summary_page_grab_focus (GtkWidget *widget)
{
  VasSummaryPage *self = VAS_SUMMARY_PAGE (widget);

  if (gtk_widget_get_visible (self->review_button))
    return gtk_widget_grab_focus (self->review_button);

  return gtk_widget_grab_focus (self->done_button);
}

static void
vas_summary_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vas_summary_page_parent_class)->map (widget);
  vas_summary_page_grab_focus (widget);
}

static void
vas_summary_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PRACTICE:
      g_value_set_object (value, VAS_SUMMARY_PAGE (object)->practice);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_summary_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PRACTICE:
      vas_summary_page_set_practice (VAS_SUMMARY_PAGE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_summary_page_dispose (GObject *object)
{
  VasSummaryPage *self = VAS_SUMMARY_PAGE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->practice);

  G_OBJECT_CLASS (vas_summary_page_parent_class)->dispose (object);
}

static void
vas_summary_page_class_init (VasSummaryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = vas_summary_page_get_property;
  object_class->set_property = vas_summary_page_set_property;
  object_class->dispose = vas_summary_page_dispose;

  widget_class->focus = vas_summary_page_focus;
  widget_class->grab_focus = vas_summary_page_grab_focus;
  widget_class->map = vas_summary_page_map;

  /**
   * VasSummaryPage:practice:
   *
   * The interview that was gone through.
   */
  properties[PROP_PRACTICE] = g_param_spec_object ("practice", NULL, NULL, VAS_TYPE_PRACTICE,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                       G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VasSummaryPage::review:
   * @self: the page
   * @interview_id: UUID of the interview
   *
   * The person wants to go through the answers.
   */
  signals[REVIEW] = g_signal_new ("review", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
  /**
   * VasSummaryPage::done:
   * @self: the page
   *
   * The person wants to leave.
   */
  signals[DONE] = g_signal_new ("done", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * VasSummaryPage::again:
   * @self: the page
   *
   * The person wants to set up another interview.
   */
  signals[AGAIN] = g_signal_new ("again", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (VAS_TYPE_PRACTICE);
  g_type_ensure (VAS_TYPE_INTERVIEW);
  g_type_ensure (VAS_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-summary-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VasSummaryPage, overall_label);
  gtk_widget_class_bind_template_child (widget_class, VasSummaryPage, list);
  gtk_widget_class_bind_template_child (widget_class, VasSummaryPage, done_button);
  gtk_widget_class_bind_template_child (widget_class, VasSummaryPage, review_button);
  gtk_widget_class_bind_template_callback (widget_class, on_review_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_done_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_again_clicked);
}

static void
vas_summary_page_init (VasSummaryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->signals, "items-changed", G_CALLBACK (on_answers_changed), self);
}

GtkWidget *
vas_summary_page_new (void)
{
  return g_object_new (VAS_TYPE_SUMMARY_PAGE, NULL);
}

/**
 * vas_summary_page_set_practice:
 * @self: the page
 * @practice: (nullable): the interview that was gone through
 */
void
vas_summary_page_set_practice (VasSummaryPage *self, VasPractice *practice)
{
  GListModel *answers;

  g_return_if_fail (VAS_IS_SUMMARY_PAGE (self));
  g_return_if_fail (practice == NULL || VAS_IS_PRACTICE (practice));

  if (!g_set_object (&self->practice, practice))
    return;

  answers = practice != NULL ? vas_practice_get_answers (practice) : NULL;
  g_signal_group_set_target (self->signals, answers);
  gtk_list_box_bind_model (self->list, answers, create_row, self, NULL);
  if (practice != NULL)
    on_answers_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRACTICE]);
}
