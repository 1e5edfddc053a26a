/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fake-mentor.h"

#include "fake-flow.h"

struct _VasMentor
{
  GObject parent_instance;
};

static VasNote *
marking_mark (VasMarking *marking, const VasMarker *marker, gint64 pressed_us)
{
  return vas_mentor_mark (VAS_MENTOR (marking), marker);
}

static VasNote *
marking_turn_last (VasMarking *marking, VasNoteKind kind)
{
  return vas_mentor_turn_last (VAS_MENTOR (marking), kind);
}

static void
marking_init (VasMarkingInterface *iface)
{
  iface->mark = marking_mark;
  iface->turn_last = marking_turn_last;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (VasMentor,
                               vas_mentor,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (VAS_TYPE_MARKING, marking_init))

static void
vas_mentor_class_init (VasMentorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GParamSpec *specs[] = {
    NULL,
    g_param_spec_object ("practice", NULL, NULL, VAS_TYPE_PRACTICE, flags),
    g_param_spec_object ("marks", NULL, NULL, G_TYPE_LIST_STORE, flags),
    g_param_spec_boolean ("can-mark", NULL, NULL, FALSE, flags),
    g_param_spec_int ("scheme", NULL, NULL, -1, G_MAXINT, -1, flags),
    g_param_spec_int ("reaction-ms", NULL, NULL, 0, VAS_MENTOR_LONGEST_REACTION_MS, 2000, flags),
    g_param_spec_string ("purpose", NULL, NULL, NULL, flags),
  };

  object_class->get_property = fake_get_property;
  object_class->set_property = fake_set_property;
  g_object_class_install_properties (object_class, G_N_ELEMENTS (specs), specs);
  g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_STRING);
}

static void
vas_mentor_init (VasMentor *self)
{
}

static void
on_question_notify (VasMentor *self)
{
  VasQuestion *question = vas_practice_get_question (vas_mentor_get_practice (self));

  g_object_set (self, "scheme", question != NULL ? (int) vas_question_get_scheme (question) : -1, NULL);
}

VasMentor *
fake_mentor_new (VasPractice *practice)
{
  g_autoptr (GListStore) marks = g_list_store_new (VAS_TYPE_NOTE);
  VasMentor *self = g_object_new (VAS_TYPE_MENTOR, "practice", practice, "marks", marks, NULL);

  g_signal_connect_object (practice, "notify::question", G_CALLBACK (on_question_notify), self, G_CONNECT_SWAPPED);
  on_question_notify (self);

  return self;
}

VasPractice *
vas_mentor_get_practice (VasMentor *self)
{
  g_autoptr (VasPractice) practice = NULL;

  g_object_get (self, "practice", &practice, NULL);
  return practice;
}

GListModel *
vas_mentor_get_marks (VasMentor *self)
{
  g_autoptr (GListModel) marks = NULL;

  g_object_get (self, "marks", &marks, NULL);
  return marks;
}

gboolean
vas_mentor_get_can_mark (VasMentor *self)
{
  gboolean can_mark = FALSE;

  g_object_get (self, "can-mark", &can_mark, NULL);
  return can_mark;
}

const char *
vas_mentor_get_purpose (VasMentor *self)
{
  const GValue *set = g_object_get_data (G_OBJECT (self), "purpose");

  return set != NULL ? g_value_get_string (set) : NULL;
}

VasNote *
vas_mentor_mark (VasMentor *self, const VasMarker *marker)
{
  g_autoptr (VasNote) note = NULL;
  g_autofree char *call = g_strdup_printf ("mark-%s-%s", vas_term_key (VAS_TYPE_ASPECT, (int) marker->aspect),
                                           vas_term_key (VAS_TYPE_NOTE_KIND, (int) marker->kind));

  if (!vas_mentor_get_can_mark (self))
    return NULL;

  fake_note_call (self, call);
  note = g_object_new (VAS_TYPE_NOTE, "id", "0", "start-ms", G_GINT64_CONSTANT (42000), "end-ms",
                       G_GINT64_CONSTANT (42000), "aspect", marker->aspect, "kind", marker->kind, "text", "", NULL);
  g_list_store_insert (G_LIST_STORE (vas_mentor_get_marks (self)), 0, note);

  return note;
}

VasNote *
vas_mentor_turn_last (VasMentor *self, VasNoteKind kind)
{
  g_autofree char *call = g_strdup_printf ("turn-%s", vas_term_key (VAS_TYPE_NOTE_KIND, (int) kind));

  fake_note_call (self, call);
  return NULL;
}

gboolean
vas_mentor_undo (VasMentor *self)
{
  fake_note_call (self, "undo");
  return TRUE;
}

void
vas_mentor_remove (VasMentor *self, VasNote *note)
{
  guint position;

  fake_note_call (self, "remove");
  if (g_list_store_find (G_LIST_STORE (vas_mentor_get_marks (self)), note, &position))
    g_list_store_remove (G_LIST_STORE (vas_mentor_get_marks (self)), position);
}
