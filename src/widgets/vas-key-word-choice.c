/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A word that was picked stays where it is when it is let go: it may have been a slip. */

#include "vas-key-word-choice.h"

#include "vas-wrap-layout.h"

#include "vas-key-words.h"
#include "vas-text.h"

#include <glib/gi18n-lib.h>

#define MOST_WORDS 100

struct _VasKeyWordChoice
{
  GtkBox parent_instance;

  GtkWidget *chips;
  GtkLabel *hint;
  GtkEditable *entry;
  char **proposals;
};

G_DEFINE_FINAL_TYPE (VasKeyWordChoice, vas_key_word_choice, GTK_TYPE_BOX)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_word (GtkWidget *chip)
{
  return g_object_get_data (G_OBJECT (chip), "word");
}

static void
on_chip_toggled (VasKeyWordChoice *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
find_chip (VasKeyWordChoice *self, const char *word)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (self->chips); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    if (vas_key_words_contain ((const char *const[]){ get_word (chip), NULL }, word))
      return chip;

  return NULL;
}

static void
add_chip (VasKeyWordChoice *self, const char *word, gboolean chosen)
{
  GtkWidget *chip;
  GtkWidget *label;

  if (find_chip (self, word) != NULL)
    return;

  chip = gtk_toggle_button_new ();
  label = gtk_label_new (word);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (chip), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  g_object_set_data_full (G_OBJECT (chip), "word", g_strdup (word), g_free);
  gtk_widget_add_css_class (chip, "key-word");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), chosen);
  g_signal_connect_object (chip, "toggled", G_CALLBACK (on_chip_toggled), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (chip, self->chips);
}

static void
remove_chips (VasKeyWordChoice *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_widget_unparent (chip);
}

static void
build (VasKeyWordChoice *self, const char *const *chosen)
{
  remove_chips (self);
  for (guint i = 0; chosen != NULL && chosen[i] != NULL; i++)
    add_chip (self, chosen[i], TRUE);
  for (guint i = 0; self->proposals != NULL && self->proposals[i] != NULL; i++)
    add_chip (self, self->proposals[i], FALSE);

  gtk_widget_set_visible (self->chips, gtk_widget_get_first_child (self->chips) != NULL);
  gtk_label_set_label (self->hint, gtk_widget_get_first_child (self->chips) != NULL ?
                                       _ ("Pick the words that you want to use in your answers.") :
                                       _ ("Paste the advertisement above, and its key words are proposed here."));
}

static void
on_entry_activate (VasKeyWordChoice *self)
{
  g_autofree char *word = vas_text_clean_line (gtk_editable_get_text (self->entry), -1, VAS_TEXT_NAME_CHARS, NULL);
  g_auto (GStrv) chosen = vas_key_word_choice_dup_chosen (self);
  GtkWidget *chip;

  if (word == NULL || *word == '\0' || g_strv_length (chosen) >= MOST_WORDS)
    return;

  add_chip (self, word, FALSE);
  chip = find_chip (self, word);
  gtk_widget_set_visible (self->chips, TRUE);
  gtk_editable_set_text (self->entry, "");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
}

static void
vas_key_word_choice_dispose (GObject *object)
{
  VasKeyWordChoice *self = VAS_KEY_WORD_CHOICE (object);

  if (self->chips != NULL)
    remove_chips (self);
  self->chips = NULL;
  g_clear_pointer (&self->proposals, g_strfreev);

  G_OBJECT_CLASS (vas_key_word_choice_parent_class)->dispose (object);
}

static void
vas_key_word_choice_class_init (VasKeyWordChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vas_key_word_choice_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
vas_key_word_choice_init (VasKeyWordChoice *self)
{
  GtkWidget *hint = gtk_label_new (NULL);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Add"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);

  self->hint = GTK_LABEL (hint);
  gtk_label_set_xalign (self->hint, 0);
  gtk_label_set_wrap (self->hint, TRUE);
  gtk_widget_add_css_class (hint, "caption");
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_box_append (GTK_BOX (self), hint);

  self->chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_layout_manager (self->chips, g_object_new (VAS_TYPE_WRAP_LAYOUT, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chips), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Key words"), -1);
  gtk_box_append (GTK_BOX (self), self->chips);

  self->entry = GTK_EDITABLE (entry);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_width_chars (self->entry, 8);
  gtk_entry_set_max_length (GTK_ENTRY (entry), VAS_TEXT_NAME_CHARS);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("A key word of your own"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("A key word of your own"),
                                  -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_entry_activate), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Add key word"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_entry_activate), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), button);
  gtk_box_append (GTK_BOX (self), row);
  build (self, NULL);
}

/**
 * vas_key_word_choice_propose:
 * @proposals: (array zero-terminated=1): words to pick from, beside those that are picked
 */
void
vas_key_word_choice_propose (VasKeyWordChoice *self, const char *const *proposals)
{
  g_auto (GStrv) chosen = NULL;

  g_return_if_fail (VAS_IS_KEY_WORD_CHOICE (self));

  if (self->proposals != NULL && g_strv_equal ((const char *const *) self->proposals, proposals))
    return;

  g_strfreev (self->proposals);
  self->proposals = g_strdupv ((char **) proposals);
  chosen = vas_key_word_choice_dup_chosen (self);
  build (self, (const char *const *) chosen);
}

/**
 * vas_key_word_choice_set_chosen:
 * @chosen: (nullable) (array zero-terminated=1): what is picked
 */
void
vas_key_word_choice_set_chosen (VasKeyWordChoice *self, const char *const *chosen)
{
  static const char *const none[] = { NULL };
  g_auto (GStrv) shown = NULL;

  g_return_if_fail (VAS_IS_KEY_WORD_CHOICE (self));

  shown = vas_key_word_choice_dup_chosen (self);
  if (!g_strv_equal ((const char *const *) shown, chosen != NULL ? chosen : none))
    build (self, chosen);
}

/**
 * vas_key_word_choice_dup_chosen:
 *
 * Returns: (transfer full) (array zero-terminated=1): what is picked
 */
char **
vas_key_word_choice_dup_chosen (VasKeyWordChoice *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (VAS_IS_KEY_WORD_CHOICE (self), NULL);

  for (GtkWidget *chip = gtk_widget_get_first_child (self->chips); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)))
      g_strv_builder_add (builder, get_word (chip));

  return g_strv_builder_end (builder);
}
