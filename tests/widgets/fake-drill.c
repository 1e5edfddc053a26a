/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A drill that holds what a test puts there. */

#include "fake-flow.h"

struct _VasDrill
{
  GObject parent_instance;

  GListStore *items;
  gboolean judging;
};

G_DEFINE_FINAL_TYPE (VasDrill, vas_drill, G_TYPE_OBJECT)

static void
vas_drill_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, VAS_DRILL (object)->judging);
}

static void
vas_drill_dispose (GObject *object)
{
  g_clear_object (&VAS_DRILL (object)->items);
  G_OBJECT_CLASS (vas_drill_parent_class)->dispose (object);
}

static void
vas_drill_class_init (VasDrillClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = vas_drill_dispose;
  object_class->get_property = vas_drill_get_property;
  g_object_class_install_property (object_class, 1,
                                   g_param_spec_boolean ("judging", NULL, NULL, FALSE,
                                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
vas_drill_init (VasDrill *self)
{
  self->items = g_list_store_new (VAS_TYPE_DRILL_ITEM);
}

VasDrill *
fake_drill_new (void)
{
  return g_object_new (VAS_TYPE_DRILL, NULL);
}

/* Returns: (transfer none): what is to be tried, as Aino said */
VasDrillItem *
fake_drill_add (VasDrill *self, VasAspect aspect, const char *text)
{
  g_autoptr (VasReviewer) reviewer = g_object_new (VAS_TYPE_REVIEWER, "id", "a", "name", "Aino", "role",
                                                   VAS_ROLE_MENTOR, NULL);
  g_autoptr (VasNote) note = g_object_new (VAS_TYPE_NOTE, "id", text, "reviewer", reviewer, "aspect", aspect, "kind",
                                           VAS_NOTE_KIND_TRY_INSTEAD, "text", text, NULL);
  g_autoptr (VasDrillItem) item = vas_drill_item_new (note);

  g_list_store_append (self->items, item);
  return item;
}

GListModel *
vas_drill_get_items (VasDrill *self)
{
  return G_LIST_MODEL (self->items);
}

gboolean
vas_drill_get_judging (VasDrill *self)
{
  return self->judging;
}

static void
open (VasDrill *self, const char *what, const char *id, gboolean judging)
{
  g_autofree char *call = g_strdup_printf ("%s:%s", what, id);

  fake_note_call (self, call);
  self->judging = judging;
  g_object_notify (G_OBJECT (self), "judging");
}

void
vas_drill_prepare (VasDrill *self, const char *question_id)
{
  open (self, "prepare", question_id, FALSE);
}

void
vas_drill_judge (VasDrill *self, const char *answer_id)
{
  open (self, "judge", answer_id, TRUE);
}

/* As the real one, once it is written. */
void
vas_drill_set_outcome (VasDrill *self, VasDrillItem *item, VasDrillOutcome outcome)
{
  fake_note_call (self, vas_term_key (VAS_TYPE_DRILL_OUTCOME, (int) outcome));
  vas_drill_item_set_outcome (item, outcome);
}
