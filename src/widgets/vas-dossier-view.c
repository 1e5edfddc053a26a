/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-dossier-view.h"

#include "vas-question-words.h"

#include "vas-dossier-entry.h"

#include <adwaita.h>

#define SECTION_SPACING 24
#define TEXT_SPACING 6

struct _VasDossierView
{
  GtkBox parent_instance;

  GListModel *dossier;
};

G_DEFINE_FINAL_TYPE (VasDossierView, vas_dossier_view, GTK_TYPE_BOX)

static GtkWidget *
append_section (VasDossierView *self)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, TEXT_SPACING);

  gtk_box_append (GTK_BOX (self), section);
  return section;
}

/* What a part of the section is called */
static void
append_name (GtkWidget *section, const char *text)
{
  GtkWidget *name = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_widget_set_margin_top (name, TEXT_SPACING);
  gtk_widget_add_css_class (name, "caption-heading");
  gtk_box_append (GTK_BOX (section), name);
}

static void
append_step (GtkWidget *section, VasDossierEntry *entry)
{
  const char *part = vas_question_words_part (vas_dossier_entry_get_part (entry));

  if (part != NULL)
    append_name (section, part);

  gtk_box_append (GTK_BOX (section), vas_dossier_view_create_text (vas_dossier_entry_get_text (entry)));
}

/* What somebody might say stands apart from what is said about it */
static void
append_sample (GtkWidget *section, VasDossierEntry *entry)
{
  GtkWidget *text = vas_dossier_view_create_text (vas_dossier_entry_get_text (entry));

  gtk_widget_add_css_class (text, "card");
  gtk_widget_add_css_class (text, "sample-answer");
  gtk_box_append (GTK_BOX (section), text);
}

/* A reason belongs to its sample, whatever comes after it */
static void
begin_section (VasDossierView *self, GtkWidget **section, VasDossierKind kind)
{
  if (kind == VAS_DOSSIER_KIND_REASON && *section != NULL)
    {
      append_name (*section, vas_dossier_kind_label (kind));
      return;
    }

  *section = append_section (self);
  gtk_box_append (GTK_BOX (*section), vas_dossier_view_create_heading (vas_dossier_kind_label (kind)));
}

static void
append_entry (VasDossierView *self, VasDossierEntry *entry, GtkWidget **section, VasDossierKind before)
{
  VasDossierKind kind = vas_dossier_entry_get_kind (entry);

  if (*section == NULL || kind != before)
    begin_section (self, section, kind);

  if (kind == VAS_DOSSIER_KIND_SAMPLE)
    append_sample (*section, entry);
  else
    append_step (*section, entry);
}

static void
rebuild (VasDossierView *self)
{
  guint n_items = self->dossier != NULL ? g_list_model_get_n_items (self->dossier) : 0;
  VasDossierKind kind = VAS_DOSSIER_KIND_PURPOSE;
  GtkWidget *section = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (VasDossierEntry) entry = g_list_model_get_item (self->dossier, i);

      append_entry (self, entry, &section, kind);
      kind = vas_dossier_entry_get_kind (entry);
    }
}

static void
vas_dossier_view_dispose (GObject *object)
{
  g_clear_object (&VAS_DOSSIER_VIEW (object)->dossier);

  G_OBJECT_CLASS (vas_dossier_view_parent_class)->dispose (object);
}

static void
vas_dossier_view_class_init (VasDossierViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vas_dossier_view_dispose;
}

static void
vas_dossier_view_init (VasDossierView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), SECTION_SPACING);
}

/**
 * vas_dossier_view_set_dossier:
 * @dossier: list of #VasDossierEntry, in the order of reading; once
 */
void
vas_dossier_view_set_dossier (VasDossierView *self, GListModel *dossier)
{
  g_return_if_fail (VAS_IS_DOSSIER_VIEW (self));
  g_return_if_fail (self->dossier == NULL);

  self->dossier = g_object_ref (dossier);
  g_signal_connect_object (dossier, "items-changed", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  rebuild (self);
}

/**
 * vas_dossier_view_create_heading:
 * @text: what the section is called
 *
 * Returns: (transfer full): a heading as the dossier has them
 */
GtkWidget *
vas_dossier_view_create_heading (const char *text)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", text,
                                     "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (heading, "heading");
  return heading;
}

/**
 * vas_dossier_view_create_text:
 * @text: a text to read
 *
 * Returns: (transfer full): the text, which can be selected and copied
 */
GtkWidget *
vas_dossier_view_create_text (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "selectable", TRUE, "use-markup", FALSE, NULL);

  gtk_widget_add_css_class (label, "body");
  return label;
}
