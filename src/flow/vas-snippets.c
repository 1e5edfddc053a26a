/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-snippets.h"

#include "vas-library-private.h"
#include "vas-list.h"
#include "vas-store-snippets.h"
#include "vas-text.h"
#include "vas-time.h"
#include "vas-uuid.h"

struct _VasSnippets
{
  GObject parent_instance;

  VasLibrary *library;
  GListStore *snippets;
};

G_DEFINE_FINAL_TYPE (VasSnippets, vas_snippets, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_SNIPPETS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint failed_signal;

/* One of them: @snippet is new, or the one with @id gets @deleted */
typedef struct
{
  VasSnippet *snippet;
  char *id;
  gint64 deleted;
} Write;

static void
write_free (gpointer data)
{
  Write *write = data;

  g_clear_object (&write->snippet);
  g_free (write->id);
  g_free (write);
}

static gpointer
write_job (VasConnection *connection, gpointer data, GError **error)
{
  Write *write = data;

  if (write->snippet != NULL)
    return GINT_TO_POINTER (vas_store_put_snippet (connection, write->snippet, error));

  return GINT_TO_POINTER (vas_store_set_snippet_deleted (connection, write->id, write->deleted, error));
}

static gpointer
list_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_list_snippets (connection, FALSE, error);
}

static void
fail (VasSnippets *self, GError *error)
{
  g_signal_emit (self, failed_signal, 0, error->message);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasSnippets) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) snippets = vas_store_call_finish (VAS_STORE (source), result, &error);

  if (snippets != NULL)
    vas_list_update (self->snippets, snippets);
  else
    fail (self, error);
}

static void
reload (VasSnippets *self)
{
  vas_store_call_async (vas_library_get_store (self->library), VAS_STORE_READ, list_job, NULL, NULL,
                        (GDestroyNotify) g_ptr_array_unref, NULL, on_listed, g_object_ref (self));
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasSnippets) self = user_data;
  g_autoptr (GError) error = NULL;

  if (vas_store_call_finish (VAS_STORE (source), result, &error) == NULL)
    fail (self, error);
  /* What is shown may be older than what made it fail */
  reload (self);
}

static void
send (VasSnippets *self, Write *write)
{
  vas_store_call_async (vas_library_get_store (self->library), VAS_STORE_WRITE, write_job, write, write_free, NULL,
                        NULL, on_written, g_object_ref (self));
}

static void
write_deleted (VasSnippets *self, VasSnippet *snippet, gint64 deleted)
{
  Write *job = g_new0 (Write, 1);

  job->id = g_strdup (vas_snippet_get_id (snippet));
  job->deleted = deleted;
  send (self, job);
}

static void
on_library_changed (VasLibrary *library, VasSnippets *self)
{
  reload (self);
}

static void
vas_snippets_constructed (GObject *object)
{
  VasSnippets *self = VAS_SNIPPETS (object);

  G_OBJECT_CLASS (vas_snippets_parent_class)->constructed (object);

  g_signal_connect_object (self->library, "changed", G_CALLBACK (on_library_changed), self, 0);
  reload (self);
}

static void
vas_snippets_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SNIPPETS:
      g_value_set_object (value, VAS_SNIPPETS (object)->snippets);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_snippets_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LIBRARY:
      VAS_SNIPPETS (object)->library = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_snippets_finalize (GObject *object)
{
  VasSnippets *self = VAS_SNIPPETS (object);

  g_clear_object (&self->snippets);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (vas_snippets_parent_class)->finalize (object);
}

static void
vas_snippets_class_init (VasSnippetsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = vas_snippets_constructed;
  object_class->get_property = vas_snippets_get_property;
  object_class->set_property = vas_snippets_set_property;
  object_class->finalize = vas_snippets_finalize;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, VAS_TYPE_LIBRARY,
                                                  G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SNIPPETS] = g_param_spec_object ("snippets", NULL, NULL, G_TYPE_LIST_MODEL,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VasSnippets::failed:
   * @message: what happened, in words
   *
   * Something asked for was not done.
   */
  failed_signal = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vas_snippets_init (VasSnippets *self)
{
  self->snippets = g_list_store_new (VAS_TYPE_SNIPPET);
}

/**
 * vas_snippets_new:
 * @library: (transfer none): an open library
 *
 * Returns: (transfer full): its snippets, which are read at once
 */
VasSnippets *
vas_snippets_new (VasLibrary *library)
{
  return g_object_new (VAS_TYPE_SNIPPETS, "library", library, NULL);
}

/**
 * vas_snippets_get_list:
 * @self: snippets
 *
 * Returns: (transfer none): list of #VasSnippet
 */
GListModel *
vas_snippets_get_list (VasSnippets *self)
{
  g_return_val_if_fail (VAS_IS_SNIPPETS (self), NULL);

  return G_LIST_MODEL (self->snippets);
}

static gboolean
is_known (VasSnippets *self, VasAspect aspect, const char *text)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->snippets)); i++)
    {
      g_autoptr (VasSnippet) snippet = g_list_model_get_item (G_LIST_MODEL (self->snippets), i);

      if (vas_snippet_get_aspect (snippet) == aspect && g_str_equal (vas_snippet_get_text (snippet), text))
        return TRUE;
    }

  return FALSE;
}

/**
 * vas_snippets_keep:
 * @self: snippets
 * @aspect: what the text is about
 * @text: the text
 *
 * Keeps a text to be used again, unless the aspect has it already.
 *
 * Returns: whether it is one that can be kept: not empty, and at most %VAS_TEXT_QUESTION_CHARS characters
 */
gboolean
vas_snippets_keep (VasSnippets *self, VasAspect aspect, const char *text)
{
  g_autofree char *clean = vas_text_clean (text, -1, VAS_TEXT_QUESTION_CHARS, NULL);
  g_autofree char *id = vas_uuid_new ();
  Write *job;

  g_return_val_if_fail (VAS_IS_SNIPPETS (self), FALSE);

  if (clean == NULL || *g_strstrip (clean) == '\0')
    return FALSE;
  if (is_known (self, aspect, clean))
    return TRUE;

  job = g_new0 (Write, 1);
  job->snippet = g_object_new (VAS_TYPE_SNIPPET, "id", id, "aspect", aspect, "text", clean, "created",
                               vas_time_now_ms (), NULL);
  send (self, job);

  return TRUE;
}

/**
 * vas_snippets_delete:
 * @self: snippets
 * @snippet: one of them
 *
 * [method@Snippets.restore] brings it back.
 */
void
vas_snippets_delete (VasSnippets *self, VasSnippet *snippet)
{
  g_return_if_fail (VAS_IS_SNIPPETS (self));
  g_return_if_fail (VAS_IS_SNIPPET (snippet));

  write_deleted (self, snippet, vas_time_now_ms ());
}

void
vas_snippets_restore (VasSnippets *self, VasSnippet *snippet)
{
  g_return_if_fail (VAS_IS_SNIPPETS (self));
  g_return_if_fail (VAS_IS_SNIPPET (snippet));

  write_deleted (self, snippet, 0);
}
