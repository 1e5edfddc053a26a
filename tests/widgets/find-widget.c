/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "find-widget.h"

typedef gboolean (*Matches) (GtkWidget *widget, gconstpointer data);

static GtkWidget *
find (GtkWidget *root, Matches matches, gconstpointer data)
{
  if (matches (root, data))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, matches, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer data)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) data);
}

static gboolean
is_button (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), data) == 0;
}

static gboolean
is_shown_label (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_LABEL (widget) && is_in_sight (widget) &&
         g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), data) == 0;
}

/* The first one below @root, or NULL. */
GtkWidget *
find_widget_by_type (GtkWidget *root, GType type)
{
  return find (root, is_of_type, &type);
}

/* The button with this label, visible or not. */
GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  GtkWidget *button = find (root, is_button, label);

  g_assert_nonnull (button);
  return button;
}

/* The label in sight with exactly this text, or NULL. */
GtkWidget *
find_label (GtkWidget *root, const char *text)
{
  return find (root, is_shown_label, text);
}

/* Whether a label with exactly this text is in sight. */
gboolean
shows_text (GtkWidget *root, const char *text)
{
  return find_label (root, text) != NULL;
}

/* Visible as a person means it: neither hidden nor transparent, nor in something that is. */
gboolean
is_in_sight (GtkWidget *widget)
{
  for (GtkWidget *other = widget; other != NULL && !GTK_IS_ROOT (other); other = gtk_widget_get_parent (other))
    if (!gtk_widget_get_visible (other) || gtk_widget_get_opacity (other) == 0)
      return FALSE;

  return TRUE;
}

/* As a person does: only what is in sight and sensitive. */
void
click (GtkWidget *button)
{
  g_assert_true (is_in_sight (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}
