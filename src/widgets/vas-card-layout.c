/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-card-layout.h"

#define SPACING 6
#define CARD_CHARS 19
#define MOST_COLUMNS 2

struct _VasCardLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (VasCardLayout, vas_card_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  int n_columns;
  int n_rows;
  int width;
  int height;
} Cards;

static GtkWidget *
next_card (GtkWidget *widget, GtkWidget *card)
{
  GtkWidget *next = card == NULL ? gtk_widget_get_first_child (widget) : gtk_widget_get_next_sibling (card);

  while (next != NULL && !gtk_widget_should_layout (next))
    next = gtk_widget_get_next_sibling (next);

  return next;
}

static int
get_least_width (GtkWidget *widget)
{
  int least = 0;

  for (GtkWidget *card = next_card (widget, NULL); card != NULL; card = next_card (widget, card))
    {
      int width;

      gtk_widget_measure (card, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      least = MAX (least, width);
    }

  return least;
}

/* How wide a card is when there is room for two beside each other */
static int
get_wanted_width (GtkWidget *widget)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int char_width = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);

  return MAX (get_least_width (widget), CARD_CHARS * char_width);
}

static int
get_room (GtkWidget *widget)
{
  return MOST_COLUMNS * get_wanted_width (widget) + (MOST_COLUMNS - 1) * SPACING;
}

static Cards
lay_out (GtkWidget *widget, int width)
{
  Cards cards = { .n_columns = width >= get_room (widget) ? MOST_COLUMNS : 1 };
  int n_cards = 0;

  cards.width = (width - (cards.n_columns - 1) * SPACING) / cards.n_columns;
  for (GtkWidget *card = next_card (widget, NULL); card != NULL; card = next_card (widget, card))
    {
      int height;

      gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, cards.width, NULL, &height, NULL, NULL);
      cards.height = MAX (cards.height, height);
      n_cards++;
    }
  cards.n_rows = (n_cards + cards.n_columns - 1) / cards.n_columns;

  return cards;
}

static GtkSizeRequestMode
vas_card_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vas_card_layout_measure (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = get_least_width (widget);
      *natural = get_room (widget);
    }
  else
    {
      Cards cards = lay_out (widget, for_size < 0 ? get_room (widget) : for_size);

      *minimum = *natural = MAX (0, cards.n_rows * (cards.height + SPACING) - SPACING);
    }
}

static void
vas_card_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  Cards cards = lay_out (widget, width);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int position = 0;

  for (GtkWidget *card = next_card (widget, NULL); card != NULL; card = next_card (widget, card))
    {
      int column = position % cards.n_columns;
      int x = (mirrored ? cards.n_columns - 1 - column : column) * (cards.width + SPACING);
      int y = position / cards.n_columns * (cards.height + SPACING);

      gtk_widget_size_allocate (card, &(GtkAllocation){ x, y, cards.width, cards.height }, -1);
      position++;
    }
}

static void
vas_card_layout_class_init (VasCardLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = vas_card_layout_get_request_mode;
  layout_class->measure = vas_card_layout_measure;
  layout_class->allocate = vas_card_layout_allocate;
}

static void
vas_card_layout_init (VasCardLayout *self)
{
}
