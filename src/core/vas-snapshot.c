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
