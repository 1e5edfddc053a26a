/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A preparation, and a shelf of job profiles, that hold what a test puts there. */

#include "fake-flow.h"

#include "vas-job-profile.h"
#include "vas-outline-part.h"
#include "vas-preparation.h"
#include "vas-shelf.h"

struct _VasPreparation
{
  GObject parent_instance;

  GListStore *outline;
  VasQuestion *question;
};

G_DEFINE_FINAL_TYPE (VasPreparation, vas_preparation, G_TYPE_OBJECT)

struct _VasShelf
{
  GObject parent_instance;

  GListStore *items;
};

G_DEFINE_FINAL_TYPE (VasShelf, vas_shelf, G_TYPE_OBJECT)

static void
vas_preparation_dispose (GObject *object)
{
  VasPreparation *self = VAS_PREPARATION (object);

  g_clear_object (&self->outline);
  g_clear_object (&self->question);

  G_OBJECT_CLASS (vas_preparation_parent_class)->dispose (object);
}

static void
vas_preparation_class_init (VasPreparationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vas_preparation_dispose;
}

static void
vas_preparation_init (VasPreparation *self)
{
  self->outline = g_list_store_new (VAS_TYPE_OUTLINE_PART);
}

VasPreparation *
fake_preparation_new (void)
{
  return g_object_new (VAS_TYPE_PREPARATION, NULL);
}

void
fake_preparation_add (VasPreparation *self, const char *part, const char *text)
{
  g_autoptr (VasOutlinePart) item = g_object_new (VAS_TYPE_OUTLINE_PART, "question-id", "0", "part", part, "text", text,
                                                  NULL);

  g_list_store_append (self->outline, item);
}

VasQuestion *
vas_preparation_get_question (VasPreparation *self)
{
  return self->question;
}

void
vas_preparation_set_question (VasPreparation *self, VasQuestion *question)
{
  g_set_object (&self->question, question);
}

GListModel *
vas_preparation_get_outline (VasPreparation *self)
{
  return G_LIST_MODEL (self->outline);
}

static void
vas_shelf_dispose (GObject *object)
{
  g_clear_object (&VAS_SHELF (object)->items);
  G_OBJECT_CLASS (vas_shelf_parent_class)->dispose (object);
}

static void
vas_shelf_class_init (VasShelfClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vas_shelf_dispose;
}

static void
vas_shelf_init (VasShelf *self)
{
  self->items = g_list_store_new (VAS_TYPE_JOB_PROFILE);
}

VasShelf *
fake_shelf_new (void)
{
  return g_object_new (VAS_TYPE_SHELF, NULL);
}

GListModel *
vas_shelf_get_items (VasShelf *self)
{
  return G_LIST_MODEL (self->items);
}
