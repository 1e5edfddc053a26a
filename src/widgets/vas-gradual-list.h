/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GListModel *vas_gradual_list_new (GListModel *model, GtkWidget *widget);

G_END_DECLS
