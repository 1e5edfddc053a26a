/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-summary-row.h"

#include "vas-answer-words.h"
#include "vas-self-rating.h"

#include <glib/gi18n-lib.h>

struct _VasSummaryRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *question_label;
  GtkLevelBar *bar;
  GtkLabel *time_label;
  GtkWidget *self_rating;

  VasPractice *practice;
  VasAnswer *answer;
};

G_DEFINE_FINAL_TYPE (VasSummaryRow, vas_summary_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_PRACTICE,
  PROP_ANSWER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_answer (VasSummaryRow *self)
{
  gint64 limit_ms = vas_answer_get_limit_ms (self->answer);
  gint64 duration_ms = vas_answer_get_duration_ms (self->answer);
  g_autofree char *over = vas_answer_words_overtime (self->answer);
  g_autofree char *time = vas_answer_words_time (self->answer);
  /* Translators: in the summary: which take, and how long it was. "Take 2 · 1:42 of 2:00" */
  g_autofree char *words = g_strdup_printf (_ ("Take %1$d · %2$s"), vas_answer_get_take (self->answer), time);
  g_autofree char *name = g_strdup_printf ("%s, %s", vas_answer_get_question_text (self->answer), words);

  gtk_label_set_label (self->question_label, vas_answer_get_question_text (self->answer));
  gtk_label_set_label (self->time_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), limit_ms > 0);
  if (over != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->bar), "over");
  if (limit_ms > 0)
    gtk_level_bar_set_value (self->bar, MIN (1.0, (double) duration_ms / limit_ms));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
vas_summary_row_constructed (GObject *object)
{
  VasSummaryRow *self = VAS_SUMMARY_ROW (object);

  G_OBJECT_CLASS (vas_summary_row_parent_class)->constructed (object);

  if (self->answer == NULL)
    return;

  show_answer (self);
  g_object_set (self->self_rating, "practice", self->practice, "answer", self->answer, NULL);
}

static void
vas_summary_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasSummaryRow *self = VAS_SUMMARY_ROW (object);

  switch (prop_id)
    {
    case PROP_PRACTICE:
      g_value_set_object (value, self->practice);
      break;
    case PROP_ANSWER:
      g_value_set_object (value, self->answer);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_summary_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasSummaryRow *self = VAS_SUMMARY_ROW (object);

  switch (prop_id)
    {
    case PROP_PRACTICE:
      self->practice = g_value_dup_object (value);
      break;
    case PROP_ANSWER:
      self->answer = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_summary_row_dispose (GObject *object)
{
  g_clear_object (&VAS_SUMMARY_ROW (object)->answer);
  g_clear_object (&VAS_SUMMARY_ROW (object)->practice);
  G_OBJECT_CLASS (vas_summary_row_parent_class)->dispose (object);
}

static void
vas_summary_row_class_init (VasSummaryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = vas_summary_row_constructed;
  object_class->get_property = vas_summary_row_get_property;
  object_class->set_property = vas_summary_row_set_property;
  object_class->dispose = vas_summary_row_dispose;

  /**
   * VasSummaryRow:practice:
   *
   * The interview that the take belongs to.
   */
  properties[PROP_PRACTICE] = g_param_spec_object ("practice", NULL, NULL, VAS_TYPE_PRACTICE, flags);
  /**
   * VasSummaryRow:answer:
   *
   * The take that is shown.
   */
  properties[PROP_ANSWER] = g_param_spec_object ("answer", NULL, NULL, VAS_TYPE_ANSWER, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (VAS_TYPE_SELF_RATING);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-summary-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VasSummaryRow, question_label);
  gtk_widget_class_bind_template_child (widget_class, VasSummaryRow, bar);
  gtk_widget_class_bind_template_child (widget_class, VasSummaryRow, time_label);
  gtk_widget_class_bind_template_child (widget_class, VasSummaryRow, self_rating);
}

static void
vas_summary_row_init (VasSummaryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vas_summary_row_new:
 * @practice: the interview
 * @answer: the take of it to show
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
vas_summary_row_new (VasPractice *practice, VasAnswer *answer)
{
  return g_object_new (VAS_TYPE_SUMMARY_ROW, "practice", practice, "answer", answer, NULL);
}
