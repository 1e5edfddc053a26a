/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-setup.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasSetupPage:
 *
 * Where an interview is set up: what is asked, how long there is, and how the person is seen and heard.
 *
 * Properties: `setup` (#VasSetup, which the page starts while it is in sight and stops when it goes), and, to read,
 * `message` (what went wrong on Begin, in words) and `beginning`. Signal `begun` (#VasPractice). Its back button
 * activates `win.back`.
 */
#define VAS_TYPE_SETUP_PAGE (vas_setup_page_get_type ())
G_DECLARE_FINAL_TYPE (VasSetupPage, vas_setup_page, VAS, SETUP_PAGE, AdwBin)

GtkWidget *vas_setup_page_new (void);

VasSetup *vas_setup_page_get_setup (VasSetupPage *self);
void vas_setup_page_set_setup (VasSetupPage *self, VasSetup *setup);

G_END_DECLS
