/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-questions-page.h"

G_BEGIN_DECLS

/**
 * VasBankPage:
 *
 * What there is to prepare with: all questions, own sets, job profiles. A file with questions that is dropped on it is
 * imported.
 *
 * Writable property `language` (string: language of what does not say its own). Read-only: `showing-pane` (gboolean: one
 * can go back). To practise is the window's: `win.practise-question`, `win.practise-set`, `win.practise-profile` (s:
 * UUID).
 *
 * Signals: `deleted` (#VasShelf, object: what can be restored to it, string: in words), `told`, `failed` (string).
 */
#define VAS_TYPE_BANK_PAGE (vas_bank_page_get_type ())
G_DECLARE_FINAL_TYPE (VasBankPage, vas_bank_page, VAS, BANK_PAGE, AdwBin)

GtkWidget *vas_bank_page_new (VasLibrary *library, VasQuestionsPage *questions_page);

void vas_bank_page_refresh (VasBankPage *self);
void vas_bank_page_search (VasBankPage *self);
void vas_bank_page_go_back (VasBankPage *self);

G_END_DECLS
