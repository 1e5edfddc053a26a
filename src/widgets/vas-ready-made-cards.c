/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-ready-made-cards.h"

#include "vas-card-layout.h"

#include <glib/gi18n-lib.h>

#define CARD_CHARS 18

struct _VasReadyMadeCards
{
  GtkWidget parent_instance;

  GtkWidget *cards[VAS_N_READY_MADE];
  GtkWidget *texts[VAS_N_READY_MADE];

  VasPlanner *planner;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (VasReadyMadeCards, vas_ready_made_cards, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PLANNER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const struct
{
  const char *title;
  const char *text;
} words[VAS_N_READY_MADE] = {
  /* Translators: a ready-made interview, and what it is */
  [VAS_READY_MADE_WARM_UP] = { N_ ("Warm-up"), N_ ("One question, one minute") },
  /* Translators: a ready-made interview, and what it is */
  [VAS_READY_MADE_PRACTICE] = { N_ ("Practice"), N_ ("Three questions, with time to think") },
  /* Translators: a ready-made interview, and what it is */
  [VAS_READY_MADE_MOCK] = { N_ ("Mock interview"), N_ ("Five questions, nearly as in earnest") },
  /* Translators: a ready-made interview, and what it is */
  [VAS_READY_MADE_CATEGORY] = { N_ ("One category"), N_ ("Questions of one kind") },
  /* Translators: a ready-made interview: the questions that one would rather not be asked */
  [VAS_READY_MADE_DREADED] = { N_ ("The dreaded ones"), N_ ("Rated lowest, practised least") },
  /* Translators: a ready-made interview of the questions that have a star */
  [VAS_READY_MADE_STARRED] = { N_ ("My starred questions"), N_ ("Those you have marked") },
  /* Translators: a ready-made interview: what the candidate asks the interviewer at the end */
  [VAS_READY_MADE_REVERSE] = { N_ ("Your own questions"), N_ ("What you ask the interviewer") },
  /* Translators: a ready-made interview that is not: everything is chosen by hand */
  [VAS_READY_MADE_OWN] = { N_ ("Own choice"), N_ ("You choose set and number") },
};

static void
show_chosen (VasReadyMadeCards *self)
{
  VasReadyMade ready_made = VAS_READY_MADE_PRACTICE;

  g_object_get (self->planner, "ready-made", &ready_made, NULL);
  self->showing = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->cards[ready_made]), TRUE);
  self->showing = FALSE;
}

/* Whoever has not starred anything is told so instead of being led to an empty interview. */
static void
show_starred (VasReadyMadeCards *self)
{
  GtkWidget *card = self->cards[VAS_READY_MADE_STARRED];
  guint starred_count = 0;
  guint starred_total = 0;
  const char *text;

  g_object_get (self->planner, "starred-count", &starred_count, "starred-total", &starred_total, NULL);
  text = starred_count > 0 ? _ (words[VAS_READY_MADE_STARRED].text) :
                             /* Translators: of the questions that have a star */
             starred_total > 0 ? _ ("None in this language") :
                                 _ ("None has a star yet");
  gtk_widget_set_sensitive (card, starred_count > 0);
  gtk_label_set_label (GTK_LABEL (self->texts[VAS_READY_MADE_STARRED]), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
on_card_toggled (GtkToggleButton *card, VasReadyMadeCards *self)
{
  if (self->showing || self->planner == NULL || !gtk_toggle_button_get_active (card))
    return;

  for (int i = 0; i < VAS_N_READY_MADE; i++)
    if (self->cards[i] == GTK_WIDGET (card))
      vas_planner_choose (self->planner, i);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "max-width-chars", CARD_CHARS, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
make_card (VasReadyMadeCards *self, int i)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = make_label (_ (words[i].title), "heading");

  self->cards[i] = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "child", content, "group", i > 0 ? self->cards[0] : NULL,
                                 NULL);
  self->texts[i] = make_label (_ (words[i].text), "caption");
  gtk_box_append (GTK_BOX (content), title);
  gtk_box_append (GTK_BOX (content), self->texts[i]);
  gtk_widget_set_valign (content, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->cards[i], "ready-made");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cards[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (words[i].title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ (words[i].text), -1);
  g_signal_connect (self->cards[i], "toggled", G_CALLBACK (on_card_toggled), self);
  gtk_widget_set_parent (self->cards[i], GTK_WIDGET (self));
}

static void
set_planner (VasReadyMadeCards *self, VasPlanner *planner)
{
  if (self->planner == planner)
    return;

  if (self->planner != NULL)
    g_signal_handlers_disconnect_by_data (self->planner, self);
  g_set_object (&self->planner, planner);
  if (planner != NULL)
    {
      g_signal_connect_object (planner, "notify::ready-made", G_CALLBACK (show_chosen), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (planner, "notify::starred-count", G_CALLBACK (show_starred), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (planner, "notify::starred-total", G_CALLBACK (show_starred), self, G_CONNECT_SWAPPED);
      show_chosen (self);
      show_starred (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLANNER]);
}

static void
vas_ready_made_cards_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PLANNER:
      g_value_set_object (value, VAS_READY_MADE_CARDS (object)->planner);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_ready_made_cards_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PLANNER:
      set_planner (VAS_READY_MADE_CARDS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_ready_made_cards_dispose (GObject *object)
{
  VasReadyMadeCards *self = VAS_READY_MADE_CARDS (object);

  set_planner (self, NULL);
  for (int i = 0; i < VAS_N_READY_MADE; i++)
    g_clear_pointer (&self->cards[i], gtk_widget_unparent);

  G_OBJECT_CLASS (vas_ready_made_cards_parent_class)->dispose (object);
}

static void
vas_ready_made_cards_class_init (VasReadyMadeCardsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vas_ready_made_cards_get_property;
  object_class->set_property = vas_ready_made_cards_set_property;
  object_class->dispose = vas_ready_made_cards_dispose;

  /**
   * VasReadyMadeCards:planner:
   *
   * What the choice is told to.
   */
  properties[PROP_PLANNER] = g_param_spec_object ("planner", NULL, NULL, VAS_TYPE_PLANNER,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), VAS_TYPE_CARD_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vas_ready_made_cards_init (VasReadyMadeCards *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Ready-made interviews"),
                                  -1);
  for (int i = 0; i < VAS_N_READY_MADE; i++)
    make_card (self, i);
}

/**
 * vas_ready_made_cards_get_chosen:
 *
 * Returns: (transfer none): the card that is chosen
 */
GtkWidget *
vas_ready_made_cards_get_chosen (VasReadyMadeCards *self)
{
  g_return_val_if_fail (VAS_IS_READY_MADE_CARDS (self), NULL);

  for (int i = 0; i < VAS_N_READY_MADE; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->cards[i])))
      return self->cards[i];

  return self->cards[VAS_READY_MADE_PRACTICE];
}
