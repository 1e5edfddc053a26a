/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For flow and the command line only: widgets never see the store. */

#pragma once

#include "vas-library.h"
#include "vas-store.h"

G_BEGIN_DECLS

VasStore *vas_library_get_store (VasLibrary *self);
void vas_library_write (VasLibrary *self, VasStoreFunc job, gpointer data, GDestroyNotify data_free, GTask *task);

G_END_DECLS
