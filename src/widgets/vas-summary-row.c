/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-summary-row.h"

#include "vas-time.h"

#include <glib/gi18n-lib.h>

struct _VasSummaryRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *question_label;
  GtkLevelBar *bar;
  GtkLabel *time_label;

  VasAnswer *answer;
};

G_DEFINE_FINAL_TYPE (VasSummaryRow, vas_summary_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_ANSWER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* By whole seconds, as they are shown. */
static gboolean
is_over (VasAnswer *answer)
{
  gint64 limit_ms = vas_answer_get_limit_ms (answer);

  return limit_ms > 0 && vas_answer_get_duration_ms (answer) / VAS_MS_PER_S > limit_ms / VAS_MS_PER_S;
}

static char *
describe_time (VasAnswer *answer)
{
  gint64 duration_ms = vas_answer_get_duration_ms (answer);
  gint64 limit_ms = vas_answer_get_limit_ms (answer);
  g_autofree char *duration = vas_time_format_clock (duration_ms);
  g_autofree char *limit = vas_time_format_clock (limit_ms);
  g_autofree char *over = vas_time_format_spoken (duration_ms - limit_ms);

  if (limit_ms <= 0)
    return g_steal_pointer (&duration);

  if (!is_over (answer))
    /* Translators: %1$s: how long an answer was, %2$s: how long it could be. "1:42 of 2:00" */
    return g_strdup_printf (_ ("%1$s of %2$s"), duration, limit);

  /* Translators: "2:12 of 2:00, 12 seconds over" */
  return g_strdup_printf (_ ("%1$s of %2$s, %3$s over"), duration, limit, over);
}

static void
show_answer (VasSummaryRow *self)
{
  gint64 limit_ms = vas_answer_get_limit_ms (self->answer);
  gint64 duration_ms = vas_answer_get_duration_ms (self->answer);
  g_autofree char *time = describe_time (self->answer);
  /* Translators: in the summary: which take, and how long it was. "Take 2 · 1:42 of 2:00" */
  g_autofree char *words = g_strdup_printf (_ ("Take %1$d · %2$s"), vas_answer_get_take (self->answer), time);
  g_autofree char *name = g_strdup_printf ("%s, %s", vas_answer_get_question_text (self->answer), words);

  gtk_label_set_label (self->question_label, vas_answer_get_question_text (self->answer));
  gtk_label_set_label (self->time_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), limit_ms > 0);
  if (is_over (self->answer))
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

  if (self->answer != NULL)
    show_answer (self);
}

static void
vas_summary_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasSummaryRow *self = VAS_SUMMARY_ROW (object);

  switch (prop_id)
    {
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
  G_OBJECT_CLASS (vas_summary_row_parent_class)->dispose (object);
}

static void
vas_summary_row_class_init (VasSummaryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = vas_summary_row_constructed;
  object_class->get_property = vas_summary_row_get_property;
  object_class->set_property = vas_summary_row_set_property;
  object_class->dispose = vas_summary_row_dispose;

  /**
   * VasSummaryRow:answer:
   *
   * The take that is shown.
   */
  properties[PROP_ANSWER] = g_param_spec_object ("answer", NULL, NULL, VAS_TYPE_ANSWER,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-summary-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VasSummaryRow, question_label);
  gtk_widget_class_bind_template_child (widget_class, VasSummaryRow, bar);
  gtk_widget_class_bind_template_child (widget_class, VasSummaryRow, time_label);
}

static void
vas_summary_row_init (VasSummaryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vas_summary_row_new:
 * @answer: the take to show
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
vas_summary_row_new (VasAnswer *answer)
{
  return g_object_new (VAS_TYPE_SUMMARY_ROW, "answer", answer, NULL);
}
