/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-dossier-reader-private.h"

#include "vas-dossier-entry.h"
#include "vas-exchange-error.h"
#include "vas-json-reader-private.h"
#include "vas-text.h"

#include <glib/gi18n-lib.h>

#define MAX_STEPS 10
#define MAX_SAMPLES 10
#define MAX_RELATED 20

/* A text of a dossier, in the place where it is read. */
typedef struct
{
  VasDossierKind kind;
  const char *member;
  gboolean optional;
} Text;

static void
add (GPtrArray *entries, VasDossierKind kind, const char *part, const char *text)
{
  g_ptr_array_add (entries, g_object_new (VAS_TYPE_DOSSIER_ENTRY, "kind", kind, "part", part, "text", text, NULL));
}

static gboolean
read_text (JsonObject *object, const char *member, VasDossierKind kind, GPtrArray *entries, GError **error)
{
  g_autofree char *text = vas_json_reader_get_text (object, member, VAS_TEXT_DOSSIER_CHARS, error);

  if (text == NULL)
    return FALSE;

  add (entries, kind, NULL, text);
  return TRUE;
}

static gboolean
read_step (JsonObject *step, GPtrArray *entries, GError **error)
{
  g_autofree char *text = vas_json_reader_get_text (step, "text", VAS_TEXT_DOSSIER_CHARS, error);
  int part = 0;

  if (text == NULL)
    return FALSE;
  if (json_object_has_member (step, "part") && !vas_json_reader_get_term (step, "part", VAS_TYPE_ASPECT, &part, error))
    return FALSE;

  add (entries, VAS_DOSSIER_KIND_OUTLINE,
       json_object_has_member (step, "part") ? vas_term_key (VAS_TYPE_ASPECT, part) : NULL, text);
  return TRUE;
}

static gboolean
read_outline (JsonObject *dossier, GPtrArray *entries, GError **error)
{
  JsonArray *steps = vas_json_reader_get_array (dossier, "outline", 1, MAX_STEPS, error);

  for (guint i = 0; steps != NULL && i < json_array_get_length (steps); i++)
    {
      JsonObject *step = vas_json_reader_get_object (steps, i, error);

      if (step == NULL || !read_step (step, entries, error))
        return FALSE;
    }

  return steps != NULL;
}

static gboolean
read_samples (JsonObject *dossier, GPtrArray *entries, GError **error)
{
  JsonArray *samples = vas_json_reader_get_array (dossier, "samples", 1, MAX_SAMPLES, error);

  for (guint i = 0; samples != NULL && i < json_array_get_length (samples); i++)
    {
      JsonObject *sample = vas_json_reader_get_object (samples, i, error);

      if (sample == NULL || !read_text (sample, "text", VAS_DOSSIER_KIND_SAMPLE, entries, error) ||
          !read_text (sample, "why", VAS_DOSSIER_KIND_REASON, entries, error))
        return FALSE;
    }

  return samples != NULL;
}

static gboolean
read_related (JsonObject *dossier, GPtrArray *entries, GError **error)
{
  JsonArray *related = vas_json_reader_get_array (dossier, "related", 0, MAX_RELATED, error);

  for (guint i = 0; related != NULL && i < json_array_get_length (related); i++)
    {
      JsonNode *node = json_array_get_element (related, i);

      if (!vas_json_reader_is_key (node))
        {
          g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED,
                       _ ("“%s” holds something that is not a key"), "related");
          return FALSE;
        }
      add (entries, VAS_DOSSIER_KIND_RELATED, NULL, json_node_get_string (node));
    }

  return related != NULL;
}

static gboolean
read_texts (JsonObject *dossier, const Text *texts, gsize n_texts, GPtrArray *entries, GError **error)
{
  for (gsize i = 0; i < n_texts; i++)
    {
      if (texts[i].optional && !json_object_has_member (dossier, texts[i].member))
        continue;
      if (!read_text (dossier, texts[i].member, texts[i].kind, entries, error))
        return FALSE;
    }

  return TRUE;
}

/*
 * vas_dossier_reader_read:
 * @dossier: the member `dossier` of a question, see resources/questions/README.md
 *
 * Errors: %VAS_EXCHANGE_ERROR_MALFORMED, %VAS_EXCHANGE_ERROR_TOO_LARGE
 *
 * Returns: (transfer container) (element-type VasDossierEntry): its texts in the order of reading
 */
GPtrArray *
vas_dossier_reader_read (JsonObject *dossier, GError **error)
{
  static const Text before[] = { { VAS_DOSSIER_KIND_PURPOSE, "purpose", FALSE },
                                 { VAS_DOSSIER_KIND_APPROACH, "approach", FALSE } };
  static const Text between[] = { { VAS_DOSSIER_KIND_EXPERTISE, "expertise", FALSE },
                                  { VAS_DOSSIER_KIND_NEWCOMER, "newcomer", FALSE } };
  static const Text after[] = { { VAS_DOSSIER_KIND_PRACTICE, "practice", FALSE },
                                { VAS_DOSSIER_KIND_BODY_LANGUAGE, "body_language", TRUE } };
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  if (!read_texts (dossier, before, G_N_ELEMENTS (before), entries, error) || !read_outline (dossier, entries, error) ||
      !read_texts (dossier, between, G_N_ELEMENTS (between), entries, error) ||
      !read_samples (dossier, entries, error) || !read_texts (dossier, after, G_N_ELEMENTS (after), entries, error) ||
      !read_related (dossier, entries, error))
    return NULL;

  return g_steal_pointer (&entries);
}
