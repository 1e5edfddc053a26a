/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-snapshot.h"

#include <gobject/gvaluecollector.h>

static guint
find_property (GPtrArray *names, const char *name)
{
  guint index = 0;

  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, &index))
    g_error ("a snapshot has no property %s", name);

  return index;
}

/**
 * vas_snapshot_with:
 * @object: an object of core all of whose properties are construct-only
 * @first_property: the name of a property to set differently
 * @...: its value, then further names and values, ended by %NULL
 *
 * Copies a snapshot, with some of its properties changed.
 *
 * Returns: (transfer full): the copy
 */
gpointer
vas_snapshot_with (gpointer object, const char *first_property, ...)
{
  guint n_properties = 0;
  g_autofree GParamSpec **specs = NULL;
  g_autofree GValue *values = NULL;
  g_autoptr (GPtrArray) names = NULL;
  GObject *copy;
  va_list arguments;

  g_return_val_if_fail (G_IS_OBJECT (object), NULL);

  specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n_properties);
  values = g_new0 (GValue, n_properties);
  names = g_ptr_array_sized_new (n_properties);

  for (guint i = 0; i < n_properties; i++)
    {
      g_ptr_array_add (names, (gpointer) specs[i]->name);
      g_value_init (&values[i], specs[i]->value_type);
      g_object_get_property (object, specs[i]->name, &values[i]);
    }

  va_start (arguments, first_property);
  for (const char *name = first_property; name != NULL; name = va_arg (arguments, const char *))
    {
      GValue *value = &values[find_property (names, name)];
      GType type = G_VALUE_TYPE (value);
      g_autofree char *error = NULL;

      g_value_unset (value);
      G_VALUE_COLLECT_INIT (value, type, arguments, 0, &error);
      if (error != NULL)
        g_error ("%s: %s", name, error);
    }
  va_end (arguments);

  copy = g_object_new_with_properties (G_OBJECT_TYPE (object), n_properties, (const char **) names->pdata, values);

  for (guint i = 0; i < n_properties; i++)
    g_value_unset (&values[i]);

  return copy;
}

/* Other snapshots inside a snapshot, and lists of them, are compared by what they hold, as everything else. */
static gboolean
values_equal (const GValue *a, const GValue *b, GParamSpec *spec)
{
  if (G_VALUE_HOLDS_OBJECT (a))
    return vas_snapshot_equal (g_value_get_object (a), g_value_get_object (b));

  if (G_VALUE_HOLDS (a, G_TYPE_PTR_ARRAY))
    return vas_snapshot_list_equal (g_value_get_boxed (a), g_value_get_boxed (b));

  if (G_VALUE_HOLDS (a, G_TYPE_STRV))
    {
      const char *const *first = g_value_get_boxed (a);
      const char *const *second = g_value_get_boxed (b);

      return first == second || (first != NULL && second != NULL && g_strv_equal (first, second));
    }

  return g_param_values_cmp (spec, a, b) == 0;
}

/**
 * vas_snapshot_equal:
 * @a: (nullable): a snapshot
 * @b: (nullable): another
 *
 * Returns: whether both are of one type and hold the same values
 */
gboolean
vas_snapshot_equal (gpointer a, gpointer b)
{
  guint n_properties = 0;
  g_autofree GParamSpec **specs = NULL;
  gboolean equal = TRUE;

  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b))
    return FALSE;

  specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (a), &n_properties);
  for (guint i = 0; equal && i < n_properties; i++)
    {
      g_auto (GValue) first = G_VALUE_INIT;
      g_auto (GValue) second = G_VALUE_INIT;

      g_object_get_property (a, specs[i]->name, g_value_init (&first, specs[i]->value_type));
      g_object_get_property (b, specs[i]->name, g_value_init (&second, specs[i]->value_type));
      equal = values_equal (&first, &second, specs[i]);
    }

  return equal;
}

/**
 * vas_snapshot_list_equal:
 * @a: (nullable) (element-type GObject): some snapshots
 * @b: (nullable) (element-type GObject): others
 *
 * Returns: whether both have equal snapshots in the same order
 */
gboolean
vas_snapshot_list_equal (GPtrArray *a, GPtrArray *b)
{
  if (a == b || a == NULL || b == NULL || a->len != b->len)
    return a == b;

  for (guint i = 0; i < a->len; i++)
    if (!vas_snapshot_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return TRUE;
}

/**
 * vas_snapshot_merge:
 * @present: a snapshot as it is now
 * @before: the same as somebody knew it
 * @after: the same as that one wants it, who knew @before
 *
 * Puts a change onto what others may have changed meanwhile: what differs between @before and @after is as in @after, the
 * rest as in @present.
 *
 * Returns: (transfer full): the snapshot with both changes
 */
gpointer
vas_snapshot_merge (gpointer present, gpointer before, gpointer after)
{
  guint n_properties = 0;
  g_autofree GParamSpec **specs = NULL;
  g_autofree const char **names = NULL;
  g_autofree GValue *values = NULL;
  gpointer merged;

  g_return_val_if_fail (G_OBJECT_TYPE (present) == G_OBJECT_TYPE (before), NULL);
  g_return_val_if_fail (G_OBJECT_TYPE (present) == G_OBJECT_TYPE (after), NULL);

  specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (present), &n_properties);
  names = g_new0 (const char *, n_properties);
  values = g_new0 (GValue, n_properties);
  for (guint i = 0; i < n_properties; i++)
    {
      g_auto (GValue) known = G_VALUE_INIT;

      names[i] = specs[i]->name;
      g_object_get_property (before, names[i], g_value_init (&known, specs[i]->value_type));
      g_object_get_property (after, names[i], g_value_init (&values[i], specs[i]->value_type));
      if (values_equal (&known, &values[i], specs[i]))
        g_object_get_property (present, names[i], g_value_reset (&values[i]));
    }

  merged = g_object_new_with_properties (G_OBJECT_TYPE (present), n_properties, names, values);

  for (guint i = 0; i < n_properties; i++)
    g_value_unset (&values[i]);

  return merged;
}
