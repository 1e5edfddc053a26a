/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-answers-list.h"

#include "vas-time.h"

#include <glib/gi18n-lib.h>

struct _VasAnswersList
{
  GtkWidget parent_instance;

  VasReview *review;
  GtkSingleSelection *selection;
  gboolean updating;
  gboolean whole;

  GtkWidget *content;
  GtkToggleButton *whole_button;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (VasAnswersList, vas_answers_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_REVIEW,
  PROP_WHOLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint chosen_signal;

static char *
describe (VasAnswer *answer)
{
  g_autofree char *length = vas_time_format_clock (vas_answer_get_duration_ms (answer));
  int n_notes = vas_answer_get_note_count (answer);
  g_autofree char *notes = g_strdup_printf (ngettext ("%d note", "%d notes", n_notes), n_notes);

  if (vas_answer_get_take (answer) == 1)
    /* Translators: under a question. %1$s is the length of the answer, %2$s "3 notes" */
    return g_strdup_printf (_ ("%1$s · %2$s"), length, notes);

  /* Translators: under a question. %1$d counts the tries at it, %2$s is the length of the answer, %3$s "3 notes" */
  return g_strdup_printf (_ ("Take %1$d · %2$s · %3$s"), vas_answer_get_take (answer), length, notes);
}

static void
select_open_answer (VasAnswersList *self)
{
  VasAnswer *answer = self->review != NULL ? vas_review_get_answer (self->review) : NULL;
  guint found = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; answer != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (VasAnswer) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (g_str_equal (vas_answer_get_id (item), vas_answer_get_id (answer)))
        found = i;
    }

  /* With the whole interview in sight none is chosen, so that choosing any of them leads back */
  self->updating = TRUE;
  gtk_single_selection_set_selected (self->selection, self->whole ? GTK_INVALID_LIST_POSITION : found);
  self->updating = FALSE;
}

static void
whole_changed (VasAnswersList *self)
{
  gtk_toggle_button_set_active (self->whole_button, self->whole);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WHOLE]);
}

static void
on_selected_notify (VasAnswersList *self)
{
  VasAnswer *chosen = gtk_single_selection_get_selected_item (self->selection);
  VasAnswer *open = vas_review_get_answer (self->review);
  gboolean was_whole = self->whole;

  if (self->updating || chosen == NULL)
    return;

  self->whole = FALSE;
  if (open == NULL || !g_str_equal (vas_answer_get_id (chosen), vas_answer_get_id (open)))
    vas_review_set_answer (self->review, chosen);
  if (was_whole)
    whole_changed (self);
  g_signal_emit (self, chosen_signal, 0);
}

static void
on_whole_toggled (VasAnswersList *self)
{
  gboolean whole = gtk_toggle_button_get_active (self->whole_button);

  if (whole == self->whole)
    return;

  vas_answers_list_set_whole (self, whole);
  if (whole)
    g_signal_emit (self, chosen_signal, 0);
}

static void
on_item_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (
      "/io/github/vastaus/Vastaus/ui/vas-answers-list-row.ui");
  GtkWidget *row = GTK_WIDGET (gtk_builder_get_object (builder, "row"));

  gtk_list_item_set_child (item, row);
}

static void
on_item_bind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  VasAnswer *answer = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *number_label = gtk_widget_get_first_child (row);
  GtkWidget *words = gtk_widget_get_next_sibling (number_label);
  g_autofree char *number = g_strdup_printf ("%d", vas_answer_get_position (answer) + 1);
  g_autofree char *description = describe (answer);
  g_autofree char *label = g_strdup_printf ("%s. %s, %s", number, vas_answer_get_question_text (answer), description);

  gtk_label_set_text (GTK_LABEL (number_label), number);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (words)), vas_answer_get_question_text (answer));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (words)), description);
  gtk_widget_set_tooltip_text (row, vas_answer_get_question_text (answer));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
vas_answers_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_REVIEW:
      g_value_set_object (value, VAS_ANSWERS_LIST (object)->review);
      break;
    case PROP_WHOLE:
      g_value_set_boolean (value, VAS_ANSWERS_LIST (object)->whole);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_answers_list_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_REVIEW:
      vas_answers_list_set_review (VAS_ANSWERS_LIST (object), g_value_get_object (value));
      break;
    case PROP_WHOLE:
      vas_answers_list_set_whole (VAS_ANSWERS_LIST (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_answers_list_dispose (GObject *object)
{
  VasAnswersList *self = VAS_ANSWERS_LIST (object);

  self->updating = TRUE;
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (vas_answers_list_parent_class)->dispose (object);
}

static void
vas_answers_list_class_init (VasAnswersListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vas_answers_list_get_property;
  object_class->set_property = vas_answers_list_set_property;
  object_class->dispose = vas_answers_list_dispose;

  /**
   * VasAnswersList:review:
   *
   * Whose answers are listed.
   */
  properties[PROP_REVIEW] = g_param_spec_object ("review", NULL, NULL, VAS_TYPE_REVIEW,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * VasAnswersList:whole:
   *
   * Whether the interview as a whole is chosen, and none of its answers.
   */
  properties[PROP_WHOLE] = g_param_spec_boolean ("whole", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VasAnswersList::chosen:
   */
  chosen_signal = g_signal_new ("chosen", VAS_TYPE_ANSWERS_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-answers-list.ui");
  gtk_widget_class_bind_template_child (widget_class, VasAnswersList, content);
  gtk_widget_class_bind_template_child (widget_class, VasAnswersList, list);
  gtk_widget_class_bind_template_child (widget_class, VasAnswersList, whole_button);
  gtk_widget_class_bind_template_callback (widget_class, on_whole_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_item_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_item_bind);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
vas_answers_list_init (VasAnswersList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_swapped (self->selection, "notify::selected", G_CALLBACK (on_selected_notify), self);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

GtkWidget *
vas_answers_list_new (void)
{
  return g_object_new (VAS_TYPE_ANSWERS_LIST, NULL);
}

/**
 * vas_answers_list_set_review:
 * @self: a list
 * @review: whose answers are listed
 */
void
vas_answers_list_set_review (VasAnswersList *self, VasReview *review)
{
  g_return_if_fail (VAS_IS_ANSWERS_LIST (self));

  if (!g_set_object (&self->review, review))
    return;

  self->updating = TRUE;
  gtk_single_selection_set_model (self->selection, review != NULL ? vas_review_get_answers (review) : NULL);
  self->updating = FALSE;
  if (review != NULL)
    {
      g_signal_connect_object (review, "notify::answer", G_CALLBACK (select_open_answer), self, G_CONNECT_SWAPPED);
      /* An answer whose number of notes has changed is another object: the open one has to be found again. */
      g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (select_open_answer), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      select_open_answer (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVIEW]);
}

/**
 * vas_answers_list_set_whole:
 * @self: a list
 * @whole: whether the interview as a whole is chosen
 */
void
vas_answers_list_set_whole (VasAnswersList *self, gboolean whole)
{
  g_return_if_fail (VAS_IS_ANSWERS_LIST (self));

  if (self->whole == !!whole)
    return;

  self->whole = !!whole;
  select_open_answer (self);
  whole_changed (self);
}
