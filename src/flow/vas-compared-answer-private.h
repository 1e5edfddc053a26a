/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How an answer to compare is read. */

#pragma once

#include "vas-compared-answer.h"
#include "vas-store.h"

G_BEGIN_DECLS

/* What the store's thread brings of one answer. */
typedef struct
{
  VasAnswer *answer;
  VasInterview *interview;
  VasReviewer *viewer; /* NULL: nobody in particular */
  GPtrArray *notes;    /* VasNote */
  GPtrArray *ratings;  /* VasComparedRating */
} VasComparedLoaded;

VasComparedLoaded *vas_compared_load (VasConnection *connection,
                                      const char *answer_id,
                                      const char *viewer_id,
                                      GError **error);
void vas_compared_loaded_free (VasComparedLoaded *loaded);

VasComparedRating *vas_compared_rating_new (const char *dimension, const char *name, const char *words);
void vas_compared_rating_free (VasComparedRating *rating);

VasComparedAnswer *vas_compared_answer_new (void);
void vas_compared_answer_take_over (VasComparedAnswer *self, VasStore *store, VasComparedLoaded *loaded);
void vas_compared_answer_add_rating (VasComparedAnswer *self, guint position, const VasComparedRating *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasComparedLoaded, vas_compared_loaded_free)

G_END_DECLS
