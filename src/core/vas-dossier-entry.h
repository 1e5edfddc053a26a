/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "vas-terms.h"

G_BEGIN_DECLS

#define VAS_TYPE_DOSSIER_ENTRY (vas_dossier_entry_get_type ())
G_DECLARE_FINAL_TYPE (VasDossierEntry, vas_dossier_entry, VAS, DOSSIER_ENTRY, GObject)

VasDossierKind vas_dossier_entry_get_kind (VasDossierEntry *self);
const char *vas_dossier_entry_get_part (VasDossierEntry *self);
const char *vas_dossier_entry_get_text (VasDossierEntry *self);

G_END_DECLS
