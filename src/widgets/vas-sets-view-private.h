/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the view share. */

#pragma once

#include "vas-sets-view.h"

#include "vas-questions.h"
#include "vas-set-pane.h"
#include "vas-shelf-view.h"

G_BEGIN_DECLS

struct _VasSetsView
{
  AdwBin parent_instance;

  VasLibrary *library;
  VasShelf *shelf;
  VasQuestions *questions;
  VasShelfView *view;
  VasSetPane *pane;
  char *language;
  char *wanted_name; /* of a set that was imported and is not listed yet */
  GCancellable *exporting;
};

void vas_sets_view_report (VasSetsView *self, const char *what, const GError *error);
void vas_sets_view_install_file_actions (GtkWidgetClass *widget_class);

G_END_DECLS
