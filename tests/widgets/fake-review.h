/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A review that writes down what it is asked to do with notes; its properties are all writable. */

#pragma once

#include "fake-flow.h"
#include "vas-review.h"

G_BEGIN_DECLS

VasReview *fake_review_new (void);

G_END_DECLS
