/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared by the two halves of #VasMentor: the person at the desk, and their marks. */

#pragma once

#include "vas-mentor.h"

G_BEGIN_DECLS

struct _VasMentor
{
  GObject parent_instance;

  VasLibrary *library;
  VasPractice *practice;
  char *name;

  VasReviewer *reviewer;
  int reaction_ms; /* -1 until the library has answered */
  GListStore *marks;
  VasNote *off_topic;
  gint64 marked_us;
  char *purpose;
  char *purpose_of; /* id of the question whose purpose is known, or being looked up */
  gboolean could_mark;
};

void vas_mentor_set_off_topic (VasMentor *self, VasNote *note);
void vas_mentor_marking_init (VasMarkingInterface *iface);

G_END_DECLS
