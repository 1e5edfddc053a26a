/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is read of the library for #VasQuestions. */

#pragma once

#include "vas-connection.h"

G_BEGIN_DECLS

typedef struct
{
  char *language;       /* or NULL for all */
  char *first_language; /* of all, the one to begin with; or NULL */
} VasQuestionsListing;

VasQuestionsListing *vas_questions_listing_new (const char *language, const char *first_language);
void vas_questions_listing_free (VasQuestionsListing *listing);
gpointer vas_questions_listing_job (VasConnection *connection, gpointer listing, GError **error);

G_END_DECLS
