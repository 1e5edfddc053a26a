/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-review-page-private.h"

#include "vas-hidden-pages.h"
#include "vas-wrap-layout.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (VasReviewPage, vas_review_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_WORK,
  PROP_REVIEW,
  PROP_MARKER_KEYS,
  N_PROPS
};

enum
{
  TOLD,
  FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* The question stands above the picture, or, where there is no room, in the title. */
void
vas_review_page_show_question (VasReviewPage *self)
{
  VasAnswer *answer = self->review != NULL ? vas_review_get_answer (self->review) : NULL;
  const char *text = answer != NULL ? vas_answer_get_question_text (answer) : "";

  gtk_label_set_text (self->question, text);
  adw_window_title_set_subtitle (self->title, self->layout == VAS_REVIEW_LAYOUT_ONE_COLUMN ? text : "");
}

static void
show_title (VasReviewPage *self)
{
  VasInterview *interview = vas_review_get_interview (self->review);

  adw_window_title_set_title (self->title, interview != NULL ? vas_interview_get_title (interview) : "");
}

/* Over the player, the list has done its work once an answer is chosen. */
static void
on_answer_chosen (VasReviewPage *self)
{
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

gboolean
vas_review_page_is_typing (VasReviewPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return GTK_IS_TEXT_VIEW (focus) || GTK_IS_TEXT (focus);
}

/* The play button is the one sensible control to begin with; it becomes ready after the page is shown. A recording that
 * cannot be played loses it the focus, and the page every key, until there is one again that can. */
static void
on_playback_ready_notify (VasReviewPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean lost = root != NULL && gtk_root_get_focus (root) == NULL;

  if ((self->focused && !lost) || !gtk_widget_get_mapped (GTK_WIDGET (self)) || vas_review_page_is_typing (self))
    return;

  self->focused = gtk_widget_grab_focus (GTK_WIDGET (self->player));
}

static void
on_flap_reveal_notify (VasReviewPage *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->answers), GTK_ACCESSIBLE_STATE_HIDDEN,
                               !adw_flap_get_reveal_flap (self->flap), -1);
}

static void
on_note_activated (VasReviewPage *self, VasNote *note)
{
  vas_review_play_note (self->review, note);
}

static void
forward_to_player (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autofree char *name = g_strconcat ("player.", action_name + strlen ("review."), NULL);

  gtk_widget_activate_action (GTK_WIDGET (VAS_REVIEW_PAGE (widget)->player), name, NULL);
}

static void
toggle_sidebars (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasReviewPage *self = VAS_REVIEW_PAGE (widget);
  gboolean shown = adw_flap_get_reveal_flap (self->flap);

  adw_flap_set_reveal_flap (self->flap, !shown);
  if (self->layout == VAS_REVIEW_LAYOUT_THREE_COLUMNS)
    gtk_widget_set_visible (self->side, !shown);
}

/* The focus goes along: whoever opens a tab by a key wants to go on there by keys. */
static void
show_tab (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasReviewPage *self = VAS_REVIEW_PAGE (widget);
  GtkWidget *page;

  gtk_widget_set_visible (self->side, TRUE);
  gtk_stack_set_visible_child_name (self->side_stack, g_variant_get_string (parameter, NULL));
  page = gtk_stack_get_visible_child (self->side_stack);
  if (!gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* AdwBin takes Tab for a wish to have the focus, and would give it to the same widget again and again. */
static gboolean
vas_review_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static gboolean
vas_review_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VAS_REVIEW_PAGE (widget)->player));
}

static void
vas_review_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasReviewPage *self = VAS_REVIEW_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_WORK:
      g_value_set_object (value, self->work);
      break;
    case PROP_REVIEW:
      g_value_set_object (value, self->review);
      break;
    case PROP_MARKER_KEYS:
      g_value_set_boolean (value, self->marker_keys);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_review_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasReviewPage *self = VAS_REVIEW_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_WORK:
      self->work = g_value_dup_object (value);
      break;
    case PROP_REVIEW:
      vas_review_page_set_review (self, g_value_get_object (value));
      break;
    case PROP_MARKER_KEYS:
      if (self->marker_keys != g_value_get_boolean (value))
        {
          vas_review_page_set_marker_keys (self, g_value_get_boolean (value));
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_review_page_constructed (GObject *object)
{
  VasReviewPage *self = VAS_REVIEW_PAGE (object);

  G_OBJECT_CLASS (vas_review_page_parent_class)->constructed (object);

  vas_review_page_make_marker_sets (self);
  vas_review_page_make_snippets (self);
  g_signal_connect_object (self->work, "notify::busy", G_CALLBACK (vas_review_page_update_file_actions), self,
                           G_CONNECT_SWAPPED);
  vas_review_page_update_file_actions (self);
}

static void
vas_review_page_dispose (GObject *object)
{
  VasReviewPage *self = VAS_REVIEW_PAGE (object);

  /* Whoever leaves in the middle of a note has not given it up */
  if (self->review != NULL)
    vas_notes_pane_save_note (self->notes);
  g_clear_handle_id (&self->layout_idle, g_source_remove);
  g_clear_object (&self->undo_toast);
  g_clear_pointer (&self->toast_label, g_free);
  g_clear_object (&self->course);
  g_clear_object (&self->review);
  g_clear_object (&self->marker_sets);
  g_clear_object (&self->snippets);
  g_clear_object (&self->work);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (vas_review_page_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * VasReviewPage:library:
   *
   * Where recordings are saved from.
   */
  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, VAS_TYPE_LIBRARY,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * VasReviewPage:work:
   *
   * Shows how far a file is that is being written. It outlives the page.
   */
  properties[PROP_WORK] = g_param_spec_object ("work", NULL, NULL, VAS_TYPE_WORK_BAR,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * VasReviewPage:review:
   *
   * What is reviewed.
   */
  properties[PROP_REVIEW] = g_param_spec_object ("review", NULL, NULL, VAS_TYPE_REVIEW,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * VasReviewPage:marker-keys:
   *
   * Whether the marker keys are shown, with a button for each, and the ribbon before it is begun. The keys themselves
   * can be used in any case.
   */
  properties[PROP_MARKER_KEYS] = g_param_spec_boolean ("marker-keys", NULL, NULL, FALSE,
                                                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                           G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
install_signals (GObjectClass *object_class)
{
  /**
   * VasReviewPage::told:
   * @words: what was done
   *
   * Something went well.
   */
  signals[TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (object_class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * VasReviewPage::failed:
   * @words: what was not done, and why
   *
   * Something was to be done, and was not.
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (object_class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-review-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, title);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, undo_button);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, redo_button);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, marker_keys_button);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, flap);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, answers);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, body);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, question);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, status);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, short_label);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, player);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, flash);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, ribbon);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, pad);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, separator);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, side);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, reviewer_button);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, side_switcher);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, side_stack);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, context);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, whole);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, notes);
  gtk_widget_class_bind_template_child (widget_class, VasReviewPage, rating);
  gtk_widget_class_bind_template_callback (widget_class, on_flap_reveal_notify);
  gtk_widget_class_bind_template_callback (widget_class, on_answer_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_note_activated);
}

/* Keys reach the page only when nothing inside it wants them: not while somebody types. */
static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *action;
    GtkWidgetActionActivateFunc callback;
    guint key;
    GdkModifierType modifiers;
  } actions[] = {
    { "review.toggle", forward_to_player, GDK_KEY_space, 0 },
    { "review.jump-back", forward_to_player, GDK_KEY_Left, 0 },
    { "review.jump-forward", forward_to_player, GDK_KEY_Right, 0 },
    { "review.step-back", forward_to_player, GDK_KEY_comma, 0 },
    { "review.step-forward", forward_to_player, GDK_KEY_period, 0 },
    { "review.sidebars", toggle_sidebars, GDK_KEY_F9, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].action, NULL, actions[i].callback);
      gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers, actions[i].action, NULL);
    }

  gtk_widget_class_install_action (widget_class, "review.show-tab", "s", show_tab);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, GDK_ALT_MASK, "review.show-tab", "s", "notes");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, GDK_ALT_MASK, "review.show-tab", "s", "rating");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_3, GDK_ALT_MASK, "review.show-tab", "s", "question");
}

static void
vas_review_page_class_init (VasReviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = vas_review_page_constructed;
  object_class->get_property = vas_review_page_get_property;
  object_class->set_property = vas_review_page_set_property;
  object_class->dispose = vas_review_page_dispose;
  vas_review_page_install_layout (widget_class);
  widget_class->focus = vas_review_page_focus;
  widget_class->grab_focus = vas_review_page_grab_focus;

  install_properties (object_class);
  install_signals (object_class);
  g_type_ensure (VAS_TYPE_ANSWERS_LIST);
  g_type_ensure (VAS_TYPE_CONTEXT_PANE);
  g_type_ensure (VAS_TYPE_MARK_FLASH);
  g_type_ensure (VAS_TYPE_MARKER_PAD);
  g_type_ensure (VAS_TYPE_NOTES_PANE);
  g_type_ensure (VAS_TYPE_PLAYER_VIEW);
  g_type_ensure (VAS_TYPE_RATING_PANE);
  g_type_ensure (VAS_TYPE_REVIEWER_BUTTON);
  g_type_ensure (VAS_TYPE_WHOLE_PANE);
  g_type_ensure (VAS_TYPE_STRUCTURE_RIBBON);
  g_type_ensure (VAS_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
  install_actions (widget_class);
  vas_review_page_install_note_actions (widget_class);
  vas_review_page_install_mark_actions (widget_class);
  vas_review_page_install_whole_actions (widget_class);
  vas_review_page_install_markers (widget_class);
  vas_review_page_install_file_actions (widget_class);
  vas_review_page_install_timeline (widget_class);
  vas_review_page_install_drill (widget_class);
  vas_review_page_install_compare (widget_class);
}

static void
vas_review_page_init (VasReviewPage *self)
{
  /* The layout of a bin would ask nobody for the page's size. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  vas_hidden_pages_follow (self->side_stack);
  vas_review_page_add_step_keys (self);
  vas_review_page_listen_to_keys (self);
}

GtkWidget *
vas_review_page_new (VasLibrary *library, VasWorkBar *work)
{
  return g_object_new (VAS_TYPE_REVIEW_PAGE, "library", library, "work", work, NULL);
}

static void
connect_review (VasReviewPage *self, VasReview *review)
{
  g_signal_connect_object (review, "notify::interview", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review, "notify::answer", G_CALLBACK (vas_review_page_show_answer), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review, "notify::can-undo", G_CALLBACK (vas_review_page_show_undo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review, "notify::can-redo", G_CALLBACK (vas_review_page_show_undo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review, "notify::redo-label", G_CALLBACK (vas_review_page_show_undo), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (vas_review_get_playback (review), "notify::ready", G_CALLBACK (on_playback_ready_notify),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vas_review_get_playback (review), "notify::duration-ms",
                           G_CALLBACK (vas_review_page_show_shortness), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vas_review_get_playback (review), "notify::ready",
                           G_CALLBACK (vas_review_page_show_shortness), self, G_CONNECT_SWAPPED);
}

/**
 * vas_review_page_set_review:
 * @self: a page
 * @review: (nullable): what is reviewed; a page shows one review in its life, so that %NULL only takes leave of it
 */
void
vas_review_page_set_review (VasReviewPage *self, VasReview *review)
{
  g_return_if_fail (VAS_IS_REVIEW_PAGE (self));

  if (!g_set_object (&self->review, review))
    return;

  vas_answers_list_set_review (self->answers, review);
  vas_reviewer_button_set_review (self->reviewer_button, review);
  vas_notes_pane_set_review (self->notes, review);
  vas_review_page_set_whole_review (self, review);
  vas_rating_pane_set_review (self->rating, review);
  vas_review_page_set_drill (self, review);
  vas_player_view_set_playback (self->player, review != NULL ? vas_review_get_playback (review) : NULL);
  vas_player_view_set_notes (self->player, review != NULL ? vas_notes_pane_get_shown (self->notes) : NULL);
  if (review != NULL)
    {
      connect_review (self, review);
      vas_review_page_connect_marks (self);
      show_title (self);
      vas_review_page_show_answer (self);
      vas_review_page_show_undo (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVIEW]);
}

VasLibrary *
vas_review_page_get_library (VasReviewPage *self)
{
  return self->library;
}

VasReview *
vas_review_page_get_review (VasReviewPage *self)
{
  return self->review;
}

/* Something went well, which is worth saying in passing. */
void
vas_review_page_tell (VasReviewPage *self, const char *words)
{
  g_signal_emit (self, signals[TOLD], 0, words);
}

/* Something was to be done, and was not: words say what, and what to do. */
void
vas_review_page_fail (VasReviewPage *self, const char *words)
{
  g_signal_emit (self, signals[FAILED], 0, words);
}
